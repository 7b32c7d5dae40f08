import { transactAsSystem } from '../db';
import { env } from '../env';
import { downloadableEditions, publishedEditions, publishedHashes } from '../issue';
import { log } from '../log';
import { imageBytes } from '../media';
import { printedSettings, publicationSettings } from '../publication';
import { ok } from '../result';
import { currentRelease, renderSite as pagesOf, siteStamp, writeRelease } from '../site';
import { enqueue, type Work } from '.';
import { isUnderWay } from './job-rows';

/** Brings the page store up to what is published. */
export const renderSite: Work<'render-site'> = { run: renderUntilCurrent };

/**
 * Renders and switches to it at once; does nothing when it is there already. Of two at the same time,
 * whoever ends last looks again, so that the newest stands. A lost picture is a placeholder.
 */
async function renderUntilCurrent(): Promise<void> {
  const folder = env().COLOPHON_SITE_DIR;
  for (let rendered = ''; ; ) {
    const site = { ...(await surroundings()), editions: await publishedEditions() };
    const stamp = siteStamp(site);
    if (stamp === rendered || (await isShown(stamp))) return;
    const files = await pagesOf({ ...site, images: imageBytes });
    const release = await writeRelease(folder, files, { stamp });
    rendered = stamp;
    const editions = site.editions.length;
    const lost = currentRelease(folder)?.lost.length ?? 0;
    log(lost > 0 ? 'error' : 'info', 'site rendered', {
      release,
      files: files.length,
      editions,
      lostPictures: lost,
    });
  }
}

/** Whether the page store shows what is published, with every picture that can be had. */
export async function isSiteCurrent(): Promise<boolean> {
  return isShown(siteStamp({ ...(await surroundings()), editions: await publishedHashes() }));
}

/** Asks for a rendering where the page store is behind and none is under way. */
export async function requestDueRendering(): Promise<void> {
  if (await isSiteCurrent()) return;
  await transactAsSystem(async (tx) => {
    if (!(await isUnderWay(tx, 'render-site'))) await enqueue(tx, 'render-site', {});
    return ok(null);
  });
}

async function surroundings() {
  return {
    baseUrl: env().COLOPHON_URL,
    publication: printedSettings(await publicationSettings()),
    downloads: await downloadableEditions(),
  };
}

async function isShown(stamp: string): Promise<boolean> {
  const current = currentRelease(env().COLOPHON_SITE_DIR);
  if (current?.stamp !== stamp) return false;
  // A picture that was lost and is back again is worth a new rendering.
  for (const sha256 of current.lost) if (await imageBytes(sha256)) return false;
  return true;
}
