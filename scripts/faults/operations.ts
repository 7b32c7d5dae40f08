import { readFileSync } from 'node:fs';
import { acceptInvitation, inviteUser } from '../../lib/account';
import { approveArticle, beginImport, commitImport, saveDraft } from '../../lib/article';
import { publishIssue } from '../../lib/issue';
import type { Actor } from '../../lib/people';
import type { Result } from '../../lib/result';
import {
  accepted,
  aDraft,
  anApproved,
  aSignedIssue,
  aSubmission,
  readyDocument,
  tokenOf,
} from '../../prisma/factories';

export type People = Record<'author' | 'editor' | 'publisher' | 'admin', Actor>;

/** Makes what an operation needs, and gives what does it: the same thing each time it is called. */
export type Prepare = (people: People, run: number) => Promise<() => Promise<Result<unknown>>>;

/** The operations that must be done whole or not at all, wherever the connection breaks. */
export const OPERATIONS: Readonly<Record<string, Prepare>> = {
  save: async ({ author }, run) => {
    const draft = await aDraft(author);
    const document = readyDocument({ byline: author, headline: `Saved ${run}` });
    return () => saveDraft(author, { ...draft, document });
  },
  approve: async ({ author, editor }) => {
    const submission = await aSubmission(author);
    return () => approveArticle(editor, submission);
  },
  publish: async ({ author, editor, publisher }, run) => {
    const article = await anApproved(author, editor);
    const month = `${2001 + Math.floor(run / 12)}-${String((run % 12) + 1).padStart(2, '0')}`;
    const issue = await aSignedIssue(publisher, month, [article.id]);
    return () => publishIssue(publisher, issue);
  },
  'accept an invitation': async ({ admin }, run) => {
    const email = `invited-${run}@example.org`;
    const token = tokenOf(accepted(await inviteUser(admin, { email, role: 'author' })));
    return () => acceptInvitation({ token, name: 'Ada Quay', password: 'ships at the quay' });
  },
  'commit an import': async ({ author }) => {
    const text = { bytes: readFileSync('e2e/import-sample.txt'), name: 'two.txt' };
    const { id } = accepted(await beginImport(author, [text]));
    return () => commitImport(author, { id, again: 'on' });
  },
};
