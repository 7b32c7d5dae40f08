import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { env } from '../env';

/** Hands a message over: to the mail server, or as a file where none is named. */
export async function handOver(id: string, message: SendMailOptions): Promise<void> {
  const { COLOPHON_SMTP_URL } = env();
  if (COLOPHON_SMTP_URL === undefined) return writeToFile(id, message);
  const transport = nodemailer.createTransport({
    url: COLOPHON_SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(message);
  } finally {
    transport.close();
  }
}

async function writeToFile(id: string, message: SendMailOptions): Promise<void> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message: bytes } = await transport.sendMail(message);
  const folder = env().COLOPHON_MAIL_DIR;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, `${id}.eml`), bytes as Buffer, { mode: 0o600 });
}

/** What a failure means for the message: it may be tried again, never will, or may have arrived. */
export function outcomeOf(error: unknown): 'again' | 'failed' | 'unsure' {
  const { code, command, responseCode } = Object(error) as Record<string, unknown>;
  if (typeof responseCode === 'number') return responseCode >= 500 ? 'failed' : 'again';
  // Without an answer after the text went out nobody knows whether it arrived.
  if (command === 'DATA') return 'unsure';
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'failed' : 'again';
}
