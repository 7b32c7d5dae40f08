import { exportTrail } from '../../../../../lib/event';
import { issueFor } from '../../../../../lib/issue';
import { currentActor } from '../../../../../lib/web/actor';
import { answerSignedOut } from '../../../../../lib/web/answer';
import { apiDoor } from '../../../../../lib/web/api-door';
import { jsonFile, noSuchFile } from '../../../../../lib/web/json-file';

type Context = { params: Promise<{ month: string }> };

/** The trail of an issue as a file of lines with their hashes. */
export const GET = apiDoor(async (_request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const issue = await issueFor(actor, (await params).month);
  if (!issue?.allowed.includes('read-trail')) return noSuchFile();
  return jsonFile(
    await exportTrail({ kind: 'issue', id: issue.id }),
    `${issue.month} - trail.json`,
  );
});
