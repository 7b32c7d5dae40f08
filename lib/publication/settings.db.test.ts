import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  anApproved,
  anImage,
  aPlannedIssue,
  aPublication,
  aSignedIssue,
  aSubmission,
  aUser,
  illustratedDocument,
} from '../../prisma/factories';
import { testDatabase } from '../../prisma/test-database';
import { approveArticle, articleFor, createArticle, submitArticle } from '../article';
import { writableDatabase } from '../db';
import { FREE_KINDS } from '../document';
import { eventsOf } from '../event';
import { createIssue, issueFor, publishIssue } from '../issue';
import type { Actor } from '../people';
import { changeSettings, mastheadText, PUBLICATION, publicationSettings } from '.';

const tables = await testDatabase();
let admin: Actor;
let editor: Actor;

beforeEach(async () => {
  await tables.empty();
  await aPublication();
  [admin, editor] = [await aUser('admin'), await aUser('editor')];
});

/** The settings as their form would send them back. */
async function asSent(given: Record<string, unknown> = {}) {
  const { licencePolicy, masthead, ...rest } = await publicationSettings();
  const { refused, ...stances } = licencePolicy;
  const accepted = FREE_KINDS.map(({ id }) => id).filter((id) => !refused.includes(id));
  return { ...rest, ...stances, accepted, masthead: mastheadText(masthead), ...given };
}

const change = async (given: Record<string, unknown>) => changeSettings(admin, await asSent(given));

describe('the settings', () => {
  test('are changed together, and the trail says what was what', async () => {
    const masthead = 'Editors: Ada Quay, Ben Mole\n\n Systems :  Cy Pier ';
    accepted(await change({ title: 'The Pier Review', masthead, language: 'pt-br' }));
    expect(await publicationSettings()).toMatchObject({
      title: 'The Pier Review',
      language: 'pt-BR',
      masthead: [
        { role: 'Editors', names: ['Ada Quay', 'Ben Mole'] },
        { role: 'Systems', names: ['Cy Pier'] },
      ],
      version: 2,
    });
    const [event] = await eventsOf(PUBLICATION);
    expect(event).toMatchObject({
      type: 'publication.settings-changed',
      data: { changed: { title: { from: 'The Test Review', to: 'The Pier Review' } } },
    });
    expect(Object.keys(Object(event?.data.changed)).sort()).toEqual([
      'language',
      'masthead',
      'title',
    ]);
  });

  test('sent back as they are change nothing and leave no line', async () => {
    accepted(await change({}));
    expect(await eventsOf(PUBLICATION)).toEqual([]);
    expect((await publicationSettings()).version).toBe(1);
  });

  test('of several who change the same version one wins', async () => {
    const sent = await asSent();
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => changeSettings(admin, { ...sent, title: `Title ${n}` })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 2 },
    });
  });

  test('are made where there were none, once', async () => {
    await writableDatabase().publication.deleteMany();
    const sent = await asSent({ title: 'A new house' });
    expect(sent).toMatchObject({ version: 0 });
    const results = await Promise.all([1, 2, 3].map(() => changeSettings(admin, sent)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await publicationSettings()).title).toBe('A new house');
  });

  test.each([
    ['title', { title: ' ' }],
    ['issn', { issn: '2049-3631' }],
    ['issn', { issn: '20493630' }],
    ['language', { language: 'not a language' }],
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['noteStyle', { noteStyle: 'greek' }],
    ['approvalsNeeded', { approvalsNeeded: '0' }],
    ['approvalsNeeded', { approvalsNeeded: '3' }],
    ['excerptLimit', { excerptLimit: '19' }],
    ['excerptLimit', { excerptLimit: 'many' }],
    ['sourceLimit', { sourceLimit: '100', excerptLimit: '101' }],
    ['nonCommercial', { nonCommercial: 'perhaps' }],
    ['accepted', { accepted: [] }],
    ['accepted.0', { accepted: ['CC-BY-NC'] }],
    ['copyDay', { copyDay: '29' }],
    ['freezeDay', { copyDay: '20', freezeDay: '19' }],
    ['masthead', { masthead: 'Editors: Ada\nno colon here' }],
    ['legal', { legal: 'x'.repeat(20_001) }],
  ])('are refused by the field %s: %j', async (path, given) => {
    const refused = await change(given);
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', problems: [{ path }] } });
    expect((await publicationSettings()).version).toBe(1);
  });

  test.each(['reader', 'author', 'editor', 'publisher'] as const)(
    'are not the business of a %s',
    async (role) => {
      const other = await aUser(role);
      const sent = await asSent({ title: 'Taken over' });
      const before = await tables.fingerprint();
      expect(await changeSettings(other, sent)).toMatchObject({ refusal: { kind: 'not-found' } });
      expect(await tables.fingerprint()).toBe(before);
    },
  );

  test('two approvals hold from the next decision on, and a text approved by one is found', async () => {
    const author = await aUser('author');
    const before = await anApproved(author, editor);
    accepted(await change({ approvalsNeeded: '2' }));
    const submission = await aSubmission(author);
    const { version } = accepted(await approveArticle(editor, submission));
    expect((await articleFor(editor, submission.id))?.state).toBe('in_review');
    accepted(await approveArticle(await aUser('editor'), { ...submission, version }));
    expect((await articleFor(editor, submission.id))?.state).toBe('approved');
    const publisher = await aUser('publisher');
    await aPlannedIssue(publisher, '2026-12', [before.id]);
    const codes = (await issueFor(publisher, '2026-12'))?.findings.map(({ code }) => code);
    expect(codes).toContain('too-few-approvals');
  });

  test('a licence that is not accepted is an error in the figure that has it', async () => {
    const author = await aUser('author');
    const document = illustratedDocument(author, await anImage(author));
    const { id } = accepted(await createArticle(author, { document }));
    accepted(await change({ accepted: ['own-work', 'CC-BY'] }));
    expect((await publicationSettings()).licencePolicy.refused).toContain('CC-BY-SA');
    expect(await submitArticle(author, { id, version: 1 })).toMatchObject({
      refusal: { kind: 'not-ready', findings: [{ code: 'licence-refused' }] },
    });
    accepted(await change({ accepted: ['CC-BY-SA'] }));
    accepted(await submitArticle(author, { id, version: 1 }));
  });

  test('the usual calendar is that of issues planned from now on', async () => {
    const publisher = await aUser('publisher');
    accepted(await change({ copyDay: '5', freezeDay: '9' }));
    accepted(await createIssue(publisher, { month: '2027-02', volume: 1, number: 2 }));
    expect((await issueFor(publisher, '2027-02'))?.dates).toEqual({
      copyDue: '2027-02-05',
      freezeOn: '2027-02-09',
      publishOn: '2027-02-28',
    });
  });

  test('an issue signed under another name has to be signed again', async () => {
    const publisher = await aUser('publisher');
    const { id } = await anApproved(await aUser('author'), editor);
    const issue = await aSignedIssue(publisher, '2026-11', [id]);
    accepted(await change({ title: 'Another name' }));
    expect((await publishIssue(publisher, issue)).ok).toBe(false);
  });
});
