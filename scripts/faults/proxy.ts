import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What becomes of a message from the product to the database, counted from 1 over all connections. */
export type Fate =
  /** It goes on its way. */
  | 'pass'
  /** The connection breaks before the database gets it. */
  | 'cut-before'
  /** The database gets it and acts; the connection breaks before its answer is heard. */
  | 'cut-after'
  /** It is swallowed, and everything after it, without a sign. */
  | 'swallow';

export type DatabaseProxy = {
  port: number;
  /** Begins to count anew, with this fate for each message. */
  decide: (fateOf: (message: number) => Fate) => void;
  /** How many messages came since `decide`. */
  count: () => number;
  close: () => Promise<void>;
};

/** Stands between product and PostgreSQL and knows where each message of the protocol ends. */
export async function startProxy(databasePort: number): Promise<DatabaseProxy> {
  let messages = 0;
  let fateOf: (message: number) => Fate = () => 'pass';
  const sockets = new Set<Socket>();
  const server = createServer((product) => {
    const database = connect(databasePort, '127.0.0.1');
    const pair = [product, database];
    const breakBoth = () => {
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) {
      sockets.add(socket);
      socket.on('error', breakBoth).on('close', () => {
        sockets.delete(socket);
        breakBoth();
      });
    }
    let state: 'open' | 'deaf' | 'silent' = 'open';
    const split = messageSplitter();
    product.on('data', (piece) => {
      for (const message of split(piece)) {
        if (state === 'silent') return;
        messages += 1;
        const fate = fateOf(messages);
        if (fate === 'cut-before') return breakBoth();
        if (fate === 'swallow') {
          state = 'silent';
          return;
        }
        database.write(message);
        if (fate === 'cut-after') state = 'deaf';
      }
    });
    database.on('data', (piece) => {
      if (state === 'open') product.write(piece);
      // The answer is here, so that whatever was asked has been done.
      else if (state === 'deaf') breakBoth();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    decide: (decide) => {
      messages = 0;
      fateOf = decide;
    },
    count: () => messages,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Takes the bytes of a client apart into its messages: a byte for the type and four for the length,
 * where only the first of a connection has no type. Messages that end no request (Parse, Bind, Describe,
 * Execute) go with the Sync that does.
 */
function messageSplitter(): (piece: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0);
  let held: Buffer[] = [];
  let isFirst = true;
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const whole: Buffer[] = [];
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return whole;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return whole;
      const message = rest.subarray(0, length);
      held.push(message);
      rest = rest.subarray(length);
      if (isFirst || !UNFINISHED.has(String.fromCharCode(message[0] ?? 0))) {
        whole.push(Buffer.concat(held));
        held = [];
      }
      isFirst = false;
    }
  };
}

const UNFINISHED = new Set(['P', 'B', 'D', 'E', 'C', 'd']);
