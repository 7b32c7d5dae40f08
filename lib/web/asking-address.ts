import { headers } from 'next/headers';

/** The network address a request came from, as the web process says it: see `clientAddress`. */
export async function askingAddress(): Promise<string> {
  return (await headers()).get('x-forwarded-for') ?? 'unknown';
}
