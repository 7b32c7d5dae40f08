import type * as z from 'zod';
import { asJson, type Transaction } from '../db';
import { FREE_KINDS } from '../document';
import { recordEvent } from '../event';
import { contentHash } from '../hash';
import { enqueue } from '../jobs';
import { type Actor, canOnDesk, refuseAttempt, transactAs } from '../people';
import { readInput } from '../read-input';
import { invalid, ok, type Result, refuse } from '../result';
import { type MastheadLine, readMasthead } from './masthead';
import { type PublicationSettings, printedSettings, publicationSettings } from './queries';
import { settingsInput } from './settings-input';

/** What the trail and others know the settings by: there is one publication. */
export const PUBLICATION = { kind: 'publication', id: '1' } as const;

type Settings = Omit<PublicationSettings, 'version'>;

/**
 * Changes the settings of the publication. They hold at the next request; what is published stays as
 * it was printed, and an issue that was signed under other printed settings has to be signed again.
 */
export async function changeSettings(actor: Actor, unknownInput: unknown): Promise<Result<null>> {
  if (!canOnDesk(actor, 'change-settings')) return refuseAttempt(actor, 'change the settings');
  const read = readInput(settingsInput, unknownInput);
  if (!read.ok) return read;
  const masthead = readMasthead(read.value.masthead);
  if (!masthead.ok) return masthead;
  const problem = disorder(read.value);
  if (problem) return problem;
  const { version } = read.value;
  const settings = settingsOf(read.value, masthead.value);
  return transactAs(actor, async (tx, actor) => {
    const before = await publicationSettings(tx);
    const changed = difference(before, settings);
    if (before.version === version && Object.keys(changed).length === 0) return ok(null);
    if (!(await write(tx, version, settings))) {
      const { version: currentVersion } = await publicationSettings(tx);
      return refuse({ kind: 'changed-meanwhile', currentVersion });
    }
    await recordEvent(tx, {
      subject: PUBLICATION,
      type: 'publication.settings-changed',
      actorId: actor.id,
      data: { changed },
    });
    const isPrinted = Object.keys(printedSettings(settings)).some((name) => name in changed);
    if (isPrinted) await enqueue(tx, 'render-site', {});
    return ok(null);
  });
}

type Input = z.output<typeof settingsInput>;

function disorder({ excerptLimit, sourceLimit, copyDay, freezeDay }: Input) {
  if (sourceLimit < excerptLimit) {
    return invalid('sourceLimit', 'One source may be quoted at least as long as one excerpt.');
  }
  if (freezeDay < copyDay) {
    return invalid('freezeDay', 'The freeze can’t come before the copy deadline.');
  }
  return null;
}

function settingsOf(input: Input, masthead: MastheadLine[]): Settings {
  const { version: _, nonCommercial, noDerivatives, accepted, ...rest } = input;
  const refused = FREE_KINDS.map(({ id }) => id).filter((id) => !accepted.includes(id));
  const [language = rest.language] = Intl.getCanonicalLocales(rest.language);
  const licencePolicy = { nonCommercial, noDerivatives, refused };
  return { ...rest, language, masthead, licencePolicy };
}

function difference(before: Settings, after: Settings) {
  const names = Object.keys(after) as (keyof Settings)[];
  const isOther = (name: keyof Settings) => contentHash(before[name]) !== contentHash(after[name]);
  return Object.fromEntries(
    names.filter(isOther).map((name) => [name, { from: before[name], to: after[name] }]),
  );
}

/** Writes the row, or the first one where nobody made any settings; false when somebody was faster. */
async function write(tx: Transaction, version: number, settings: Settings): Promise<boolean> {
  const { masthead, licencePolicy, ...rest } = settings;
  const data = { ...rest, masthead: asJson(masthead), licencePolicy: asJson(licencePolicy) };
  if (version === 0) {
    const made = await tx.publication.createMany({
      data: [{ id: 1, ...data }],
      skipDuplicates: true,
    });
    return made.count === 1;
  }
  const { count } = await tx.publication.updateMany({
    where: { id: 1, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}
