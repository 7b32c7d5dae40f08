import { exportTrail } from '../../../../../lib/event';
import { issueFor } from '../../../../../lib/issue';
import { currentActor } from '../../../../../lib/web/actor';
import { answerSignedOut } from '../../../../../lib/web/answer';
import { jsonFile, noSuchFile } from '../../../../../lib/web/json-file';

/** The trail of an issue as a file of lines with their hashes. */
export async function GET(_request: Request, { params }: { params: Promise<{ month: string }> }) {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const issue = await issueFor(actor, (await params).month);
  if (!issue?.allowed.includes('read-trail')) return noSuchFile();
  return jsonFile(
    await exportTrail({ kind: 'issue', id: issue.id }),
    `${issue.month} - trail.json`,
  );
}
