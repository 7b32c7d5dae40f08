import { request as send } from 'node:http';

export type HeldRequest = {
  method: 'POST' | 'PUT';
  address: string;
  headers: Record<string, string>;
  body: Buffer;
};

/**
 * Sends the head of a request and the first byte of its body, waits for something to be done
 * meanwhile, sends the rest, and gives what was answered.
 */
export function sendHeld(
  { method, address, headers, body }: HeldRequest,
  meanwhile: () => Promise<void>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = { ...headers, 'content-length': String(body.length) };
    const request = send(address, { method, headers: sent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString() }),
      );
    });
    // Whoever answers before the body is there may close the connection on the rest of it.
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    request.write(body.subarray(0, 1));
    meanwhile().then(() => request.end(body.subarray(1)), reject);
  });
}

/**
 * Fields of a form as a browser sends them with files; a `Blob` is sent as a file. The arguments of a
 * server action, its field `0`, come last: they are read with the fields that came before them.
 */
export async function formBody(
  fields: Record<string, string | Blob>,
): Promise<{ contentType: string; body: Buffer }> {
  const form = new FormData();
  const inOrder = Object.entries(fields).sort(([a], [b]) => Number(a === '0') - Number(b === '0'));
  for (const [name, value] of inOrder) form.append(name, value);
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get('content-type') ?? '',
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}
