export type Page = { url: string; cookie: string; holds: string };

/** Milliseconds from asking to the last byte: half, nineteen of twenty, 99 of 100 were as quick. */
export type Timing = { p50: number; p95: number; p99: number; asked: number };

const WARM = 8;

/** Asks for a page so many times, so many at once, after a few that don't count. */
export async function measure(
  page: Page,
  { atOnce, requests }: { atOnce: number; requests: number },
): Promise<Timing> {
  for (let count = 0; count < WARM; count += 1) await ask(page);
  const times: number[] = [];
  let left = requests;
  async function keepAsking(): Promise<void> {
    while (left > 0) {
      left -= 1;
      times.push(await ask(page));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, keepAsking));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), asked: requests + WARM };
}

async function ask({ url, cookie, holds }: Page): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const body = await response.text();
  const took = performance.now() - began;
  // A page that failed is quick, too.
  if (response.status !== 200 || !body.includes(holds)) {
    throw new Error(`${url} answers ${response.status}: ${body.slice(0, 200)}`);
  }
  return took;
}
