import { connection } from 'next/server';
import { isDatabaseThere } from '../../../lib/web/health';

/** Whether this process can serve: 200, or 503 while the database is away. */
export async function GET() {
  await connection();
  const well = await isDatabaseThere();
  return Response.json({ status: well ? 'ok' : 'no database' }, { status: well ? 200 : 503 });
}
