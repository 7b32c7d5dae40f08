import { cookies } from 'next/headers';
import { getServerSession } from 'next-auth';
import { endSession } from '../people';
import { authOptions } from './auth';

/** Ends the session of whoever is asking, in the database and in the browser. */
export async function closeSession(): Promise<void> {
  const options = authOptions();
  const session = (await getServerSession(options)) as { sessionId?: unknown } | null;
  const name = options.cookies?.sessionToken?.name;
  const { secure, path } = options.cookies?.sessionToken?.options ?? {};
  if (name) (await cookies()).set(name, '', { maxAge: 0, httpOnly: true, secure, path });
  await endSession(session?.sessionId);
}
