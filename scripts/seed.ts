import { closeDatabase } from '../lib/db';
import { closeQueue } from '../lib/jobs';
import { projectRoot } from './project';

// Seeds the demo in a process of its own, which gives back all that it took.

const { seed } = await import(`${projectRoot}/prisma/seed.ts`);
await seed();
await closeQueue();
await closeDatabase();
process.exit(0);
