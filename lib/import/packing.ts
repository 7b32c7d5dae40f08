/** A value and some bytes as one run of bytes, for a pipe between two processes. */
export function packed(value: unknown, parts: readonly Uint8Array[]): Buffer {
  const json = Buffer.from(JSON.stringify({ value, sizes: parts.map((part) => part.length) }));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length);
  return Buffer.concat([head, json, ...parts]);
}

/** What `packed` put together; throws where the bytes are not that. */
export function unpacked<T>(bytes: Buffer): { value: T; parts: Buffer[] } {
  const end = 4 + bytes.readUInt32LE(0);
  const { value, sizes } = JSON.parse(bytes.toString('utf8', 4, end)) as {
    value: T;
    sizes: number[];
  };
  let at = end;
  const parts = sizes.map((size) => {
    at += size;
    return bytes.subarray(at - size, at);
  });
  if (at !== bytes.length) throw new Error('The answer of the reading process is not whole');
  return { value, parts };
}
