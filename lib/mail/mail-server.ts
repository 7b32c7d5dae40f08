import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message as it arrived: to whom its envelope went, and what was read of it. */
export type Arrived = { recipients: string[]; mail: ParsedMail; raw: string };

export type MailServer = {
  url: string;
  arrived: Arrived[];
  /** What the server answers to the text of the next message instead of taking it. */
  refuseNext: (code: number) => void;
  stop: () => Promise<void>;
};

/** A real mail server on this machine, for tests: what reached it, and what it refused. */
export async function startMailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusal !== null) {
          const error = Object.assign(new Error('not now'), { responseCode: refusal });
          refusal = null;
          return done(error);
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        arrived.push({ recipients, mail: await simpleParser(raw), raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    refuseNext: (code) => {
      refusal = code;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
