import { inviteUser, mySessions } from '../../lib/account';
import { assignArticle, saveDraft, sendDueNotices, submitArticle } from '../../lib/article';
import { resolveThread } from '../../lib/comment';
import { closeDatabase, database } from '../../lib/db';
import { verifyTrail } from '../../lib/event';
import { publishIssue, requestExport } from '../../lib/issue';
import { closeQueue } from '../../lib/jobs';
import { takeLock } from '../../lib/lock';
import { sendMail } from '../../lib/mail';
import { markRead, sendDigests } from '../../lib/notification';
import { actorOfSession, endSession, signIn } from '../../lib/people';
import { createPreviewLink, openedLink, openPreview } from '../../lib/share';
import {
  accepted,
  aDraft,
  anApproved,
  aPublication,
  aSignedIssue,
  aThread,
  aUser,
  readyDocument,
} from '../../prisma/factories';

// What people do in a day, each thing once, in a process of its own whose clock may be wrong. Prints
// what limits decided.

const password = 'a long enough passphrase';
await aPublication();
const author = await aUser('author', { email: 'author@example.org', password });
const editor = await aUser('editor');
const publisher = await aUser('publisher');
const admin = await aUser('admin');

const { sessionId } = accepted(await signIn({ email: author.email, password }, '10.0.0.1'));
const isSignedIn = (await actorOfSession(sessionId)) !== null;
const sessionsSeen = (await mySessions(author)).sessions.length;

const draft = await aDraft(author);
const first = await saveDraft(author, { ...draft, document: readyDocument({ headline: 'One' }) });
const { version, savedAt } = accepted(first);
const again = readyDocument({ headline: 'Two' });
const { version: saved } = accepted(
  await saveDraft(author, { id: draft.id, version, document: again }),
);
const edits = await database().event.count({
  where: { subject: `article:${draft.id}`, type: 'article.edited' },
});
accepted(await takeLock(author, { id: draft.id, tab: 'one-tab' }));
const taken = accepted(await takeLock(editor, { id: draft.id, tab: 'another-tab' }));

const link = { kind: 'article', id: draft.id, label: 'A friend', days: 3 };
const { address } = accepted(await createPreviewLink(author, link));
const token = address.slice(address.lastIndexOf('/') + 1);
const { openingId } = accepted(await openPreview(token));
const opensPreview = (await openedLink(token, openingId)) !== null;

accepted(await inviteUser(admin, { email: 'new@example.org', role: 'author' }));
const mail = await database().mail.findFirstOrThrow({ where: { state: 'waiting' } });
await sendMail({ mailId: mail.id });

const { threadId } = await aThread(editor, draft.id);
accepted(await resolveThread(editor, { threadId }));
accepted(await submitArticle(author, { id: draft.id, version: saved }));
accepted(
  await assignArticle(editor, {
    id: draft.id,
    step: 'review',
    userId: editor.id,
    seen: '',
    note: '',
  }),
);
accepted(await markRead(author, {}));

const approved = await anApproved(author, editor);
const issue = await aSignedIssue(publisher, '2026-11', [approved.id]);
const { editionId } = accepted(await publishIssue(publisher, issue));
accepted(await requestExport(publisher, { editionId, format: 'pdf' }));
await sendDueNotices();
await sendDigests();
await endSession(sessionId);
const isSignedOut = (await actorOfSession(sessionId)) === null;

process.stdout.write(
  JSON.stringify({
    ownClock: new Date().toISOString(),
    isSignedIn,
    sessionsSeen,
    savedAt,
    edits,
    lockIsMine: taken.isMine,
    lockHolder: taken.holder?.name,
    author: author.name,
    opensPreview,
    isSignedOut,
    broken: (await verifyTrail()).broken,
  }),
);
await closeQueue();
await closeDatabase();
