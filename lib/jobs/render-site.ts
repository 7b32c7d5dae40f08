import { env } from '../env';
import { publishedEditions } from '../issue';
import { log } from '../log';
import { imageBytes } from '../media';
import { printedSettings, publicationSettings } from '../publication';
import { currentRelease, renderSite as pagesOf, siteStamp, writeRelease } from '../site';

/**
 * Brings the page store up to the published editions and switches to it at once; does nothing when
 * it is there already. Of two at the same time, whoever ends last looks again, so that the newest stands.
 */
export async function renderSite(): Promise<void> {
  const folder = env().COLOPHON_SITE_DIR;
  for (let rendered = ''; ; ) {
    const site = {
      editions: await publishedEditions(),
      baseUrl: env().COLOPHON_URL,
      publication: printedSettings(await publicationSettings()),
    };
    const stamp = siteStamp(site);
    if (stamp === rendered || currentRelease(folder)?.stamp === stamp) return;
    const files = await pagesOf({ ...site, images: imageBytes });
    const release = await writeRelease(folder, files, { stamp });
    rendered = stamp;
    const editions = site.editions.length;
    log('info', 'site rendered', { release, files: files.length, editions });
  }
}
