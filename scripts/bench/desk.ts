import { availableParallelism, loadavg } from 'node:os';
import pg from 'pg';
import { cases } from './desk/cases';
import { measure, type Timing } from './desk/measure';
import { processorTime } from './desk/processor-time';
import { openProduct, signIn } from './desk/product';
import { ARTICLES, people, seedDesk } from './desk/seed';

const BAR = 300;

/**
 * Measures the desk over HTTP at 100,000 articles: each case warm, one request at a time and eight
 * at once. A word in the command line picks the cases whose name has it.
 */
async function bench(wanted: string): Promise<number> {
  const product = await openProduct(seedDesk);
  try {
    const db = new pg.Client({ connectionString: product.databaseUrl });
    await db.connect();
    const chosen = cases.filter(({ name }) => name.includes(wanted));
    for (const { prepare } of chosen) await prepare?.(db);
    await db.end();
    const cookies = new Map<string, string>();
    for (const [role, { email, password }] of Object.entries(people)) {
      cookies.set(role, await signIn(product.address, email, password));
    }
    console.log(`\n${ARTICLES} articles, ${availableParallelism()} cores, bar p95 ${BAR} ms`);
    console.log(`The machine’s load before it began: ${loadavg()[0]?.toFixed(1)}\n`);
    console.log(row('', ['1 at a time', '8 at once', 'computed']));
    let missed = 0;
    for (const { name, as, path, holds = '</main>' } of chosen) {
      const page = { url: product.address + path, cookie: cookies.get(as) ?? '', holds };
      const before = processorTime(product.roots);
      const alone = await measure(page, { atOnce: 1, requests: 40 });
      const crowd = await measure(page, { atOnce: 8, requests: 120 });
      const cost = costOf(before, processorTime(product.roots), alone.asked + crowd.asked);
      const met = alone.p95 <= BAR && crowd.p95 <= BAR;
      if (!met) missed += 1;
      console.log(
        row(`${name} (${as})`, [words(alone), words(crowd), cost, met ? 'met' : 'MISSED']),
      );
    }
    console.log(`\n${chosen.length - missed} of ${chosen.length} met the bar of ${BAR} ms p95.`);
    return missed === 0 ? 0 : 1;
  } finally {
    await product.close();
  }
}

// What a page costs the processors, whoever else uses them meanwhile.
function costOf(before: number | null, after: number | null, asked: number): string {
  if (before === null || after === null) return '';
  return `${((after - before) / asked).toFixed(0)} ms a page`;
}

function words({ p50, p95, p99 }: Timing): string {
  return `p50 ${p50.toFixed(0)}  p95 ${p95.toFixed(0)}  p99 ${p99.toFixed(0)} ms`;
}

function row(name: string, cells: string[]): string {
  return [name.padEnd(44), ...cells.map((cell) => cell.padEnd(34))].join(' ').trimEnd();
}

process.exitCode = await bench(process.argv[2] ?? '');
