import { articleFor } from '../../../../../lib/article';
import { exportTrail } from '../../../../../lib/event';
import { currentActor } from '../../../../../lib/web/actor';
import { answerSignedOut } from '../../../../../lib/web/answer';
import { apiDoor } from '../../../../../lib/web/api-door';
import { jsonFile, noSuchFile } from '../../../../../lib/web/json-file';
import { uuidOf } from '../../../../../lib/web/list-query';

type Context = { params: Promise<{ id: string }> };

/** The trail of an article as a file of lines with their hashes. */
export const GET = apiDoor(async (_request: Request, { params }: Context) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const id = uuidOf((await params).id);
  const article = id === null ? null : await articleFor(actor, id);
  if (!article?.allowed.includes('read-trail')) return noSuchFile();
  const trail = await exportTrail({ kind: 'article', id: article.id });
  return jsonFile(trail, `${article.headline || 'article'} - trail.json`);
});
