import { env } from '../env';

const MOST_MS = 20_000;
const PAUSE_MS = 100;

/**
 * Waits until this process serves an edition's page, so that whoever publishes finds it on the first
 * request; gives up quietly after twenty seconds, when the worker is slow or away.
 */
export async function untilSiteShows(month: string, edition: number): Promise<boolean> {
  const address = `http://127.0.0.1:${env().PORT}/issues/${month}/e${edition}/`;
  const until = performance.now() + MOST_MS;
  while (performance.now() < until) {
    const reply = await fetch(address, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
    if (reply?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
