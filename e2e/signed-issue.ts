import { closeDatabase } from '../lib/db';
import { closeQueue } from '../lib/jobs';
import { actorByEmail } from '../lib/people';
import { accounts } from '../prisma/demo';
import { anApproved, aSignedIssue } from '../prisma/factories';

// A program of its own, since the tests' process has no database: signs an issue of the demo's
// publication for the month given, and prints its id and version.

async function actor(account: keyof typeof accounts) {
  const found = await actorByEmail(accounts[account].email);
  if (!found) throw new Error(`The demo has no ${account}`);
  return found;
}

const month = process.argv[2] ?? '';
const text = { headline: 'Two Harbours, One Tide', section: 'ports-and-trade' };
const article = await anApproved(await actor('author3'), await actor('editor2'), text);
const issue = await aSignedIssue(await actor('publisher'), month, [article.id]);
process.stdout.write(JSON.stringify(issue));
await closeQueue();
await closeDatabase();
