#!/usr/bin/env node
// Stands in for Prisma's native schema engine: speaks its protocol (JSON-RPC, a line a message, on
// standard input and output, and the sub-commands of `cli`), and answers with the same engine from
// the npm package @prisma/schema-engine-wasm over node-postgres. Nothing has to be downloaded.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { datamodels, datasource, words } = readArguments(process.argv.slice(2));
function readArguments(args) {
  const found = { datamodels: [], datasource: {}, words: [] };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--datamodels') found.datamodels.push(args[++i]);
    else if (args[i] === '--datasource') found.datasource = JSON.parse(args[++i]);
    else if (args[i].startsWith('--') && args[i] !== '--version') i++;
    else found.words.push(args[i]);
  }
  return found;
}

/** One line of the log that Prisma reads from standard error; it looks for this very target. */
function log(level, fields) {
  const target = 'schema_engine::logger';
  const line = { timestamp: new Date().toISOString(), level, fields, target };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Works on the server's maintenance database, given the name of the one in the address. */
async function onServer(work) {
  const { database, ...server } = connectionOf(datasource.url);
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await work(client, database);
  } finally {
    await client.end();
  }
}

/** Fields instead of an address: the adapter can't put another database into an address. */
function connectionOf(address) {
  const url = new URL(address);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.searchParams.get('port') ?? url.port) || 5432,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

async function runCli(command) {
  const commands = {
    'can-connect-to-database': async () => {
      const client = new pg.Client(connectionOf(datasource.url));
      await client.connect();
      await client.end();
    },
    'create-database': () =>
      onServer((client, name) => client.query(`create database ${pg.escapeIdentifier(name)}`)),
    'drop-database': () =>
      onServer((client, name) =>
        client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
      ),
  };
  const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' };
  process.stderr.write('\n'); // Prisma skips the first line
  try {
    await commands[command]();
  } catch (error) {
    const unreachable = ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT'].includes(error.code);
    const code = prismaCodes[error.code] ?? (unreachable ? 'P1001' : 'P1010');
    log('ERROR', { is_panic: false, error_code: code, message: error.message });
    process.exitCode = 1;
  }
}

async function serve() {
  const factory = adapterFactory();
  let engine;
  const send = (message) =>
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  let printed = 1_000_000;
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // the answer to a `print` of ours
    try {
      engine ??= await loadEngine(factory);
      const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
      if (method === 'diff' && result.stdout) {
        send({ id: printed++, method: 'print', params: { content: result.stdout } });
      }
      send({ id, result: result ?? {} });
    } catch (error) {
      send({ id, error: asRpcError(error, factory) });
    }
  }
  process.exit(0);
}

function asRpcError(error, factory) {
  const original = factory.errorRegistry?.consumeError?.(error?.cause)?.error;
  const data = {
    is_panic: false,
    message: original?.message ?? error?.message ?? String(error),
    error_code: error?.code ?? null,
    meta: error?.meta ?? null,
  };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}

async function loadEngine(factory) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: '',
    set_message(message) {
      this.message = message;
    },
  };
  process.on('uncaughtException', (error) => {
    const message = globalThis.PRISMA_WASM_PANIC_REGISTRY.message || error.stack;
    log('ERROR', { is_panic: true, message, backtrace: '' });
    process.exit(101);
  });
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const code = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const files = datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  const options = { datamodels: files.length > 0 ? files : undefined };
  return glue.SchemaEngine.new(options, () => {}, factory);
}

function adapterFactory() {
  const schema = new URL(datasource.url).searchParams.get('schema') ?? undefined;
  const main = new PrismaPg(connectionOf(datasource.url), { schema });
  return bindMigrationAwareSqlAdapterFactory({
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => mended(await main.connect()),
    connectToShadowDb: connectToShadow,
  });
}

/** The adapter's own drops the shadow database while it is still connected to it. */
async function connectToShadow() {
  const { shadowDatabaseUrl, url } = datasource;
  if (shadowDatabaseUrl)
    return mended(await new PrismaPg(connectionOf(shadowDatabaseUrl)).connect());
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await onServer((client) => client.query(`create database "${database}" template template0`));
  const adapter = mended(await new PrismaPg({ ...connectionOf(url), database }).connect());
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await onServer((client) => client.query(`drop database if exists "${database}" with (force)`));
  };
  return adapter;
}

const charType = 18;
const textType = 25;

/** Two things the engine needs otherwise than the adapter gives them. */
function mended(adapter) {
  // A script is one simple query: split at every semicolon, function bodies break and atomicity is lost.
  adapter.executeScript = async function executeScript(script) {
    try {
      await this.client.query(script);
    } catch (error) {
      this.onError(error);
    }
  };
  const queryable = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  if (!queryable.readsChar) letReadChar(queryable);
  return adapter;
}

/** The catalogue's type "char" is unknown to the adapter: read as text, then named Character. */
function letReadChar(queryable) {
  const { performIO, queryRaw } = queryable;
  const charColumns = new WeakMap();
  queryable.readsChar = true;
  queryable.performIO = async function withChar(query) {
    const result = await performIO.call(this, query);
    const fields = (result.fields ?? []).filter(({ dataTypeID }) => dataTypeID === charType);
    charColumns.set(
      result.rows,
      fields.map((field) => result.fields.indexOf(field)),
    );
    for (const field of fields) field.dataTypeID = textType;
    return result;
  };
  queryable.queryRaw = async function withChar(query) {
    const result = await queryRaw.call(this, query);
    for (const index of charColumns.get(result.rows) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

if (words[0] === 'cli') await runCli(words[1]);
else if (words[0] === '--version') console.log('schema-engine-cli (WebAssembly)');
else await serve();
