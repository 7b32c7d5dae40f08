import { expect, test } from 'vitest';
import { accepted, aPublication, aUser } from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import { beginImport, commitImport, importFor } from '..';

await testDatabase();

const TEXT = [
  {
    name: 'port.md',
    bytes: Buffer.from('# A port\n\nA text of one sentence, and of another one.\n'),
  },
];

test('an import says nothing of a draft of it that is somebody else’s by now', async () => {
  await aPublication();
  const author = await aUser('author');
  const { id } = accepted(await beginImport(author, TEXT));
  const [draft = ''] = accepted(await commitImport(author, { id })).articleIds;
  const again = accepted(await beginImport(author, TEXT));
  const headlines = async () => {
    const own = await importFor(author, id);
    const [earlier] = (await importFor(author, again.id))?.earlier ?? [];
    return [own, earlier].map((each) => each?.drafts.map(({ headline }) => headline));
  };
  expect(await headlines()).toEqual([['A port'], ['A port']]);
  const data = { ownerId: (await aUser('author')).id, headline: 'A port, written anew' };
  await writableDatabase().article.update({ where: { id: draft }, data });
  expect(await headlines()).toEqual([[], []]);
});
