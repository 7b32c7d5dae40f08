import path from 'node:path';
import { defineConfig } from 'prisma/config';
import { runningDatabaseUrl } from './scripts/postgres/address';

// Prisma's command line downloads an engine unless it finds one named here. Ours is a bridge to the
// same engine as an npm package, so that it works without the network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(
  import.meta.dirname,
  'scripts/schema-engine.mjs',
);
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1';
process.env.CHECKPOINT_DISABLE ??= '1';

// The database that `npm run dev` or `npm start` keeps running, unless another is named.
const dataFolder = path.resolve(import.meta.dirname, process.env.COLOPHON_DATA ?? '.data');
const databaseUrl = process.env.DATABASE_URL ?? runningDatabaseUrl(dataFolder) ?? '';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  datasource: { url: databaseUrl },
});
