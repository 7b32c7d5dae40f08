import { randomBytes } from 'node:crypto';
import { createArticle, submitArticle } from '../../../lib/article';
import { writableDatabase } from '../../../lib/db';
import { putBlob } from '../../../lib/media';
import { type Actor, actorByEmail } from '../../../lib/people';
import { accepted } from '../../../prisma/factories';
import { seed } from '../../../prisma/seed';
import { benchText } from '../saves/bench-text';

const IMAGE_BYTES = 250_000;

/** The demo, and beside it as many articles and as many megabytes of images as are wanted. */
export async function fill(articles: number, megabytes: number): Promise<Actor> {
  await seed();
  const author = await newAuthor();
  const { slug: section } = await writableDatabase().section.findFirstOrThrow();
  for (let index = 0; index < articles; index += 1) {
    const text = benchText(`Bench, filler ${index}`);
    const document = { ...text, attrs: { ...text.attrs, section } };
    const article = accepted(await createArticle(author, { document }));
    // Half of them have a past: a submission keeps a revision.
    if (index % 2 === 0) accepted(await submitArticle(author, article));
  }
  for (let index = 0; index < (megabytes * 1_000_000) / IMAGE_BYTES; index += 1) {
    await addImage(author, index);
  }
  return author;
}

async function newAuthor(): Promise<Actor> {
  const email = 'backup@bench.example';
  await writableDatabase().user.create({
    data: { email, name: 'Backup Bench', role: 'editor', passwordHash: 'none' },
  });
  return (await actorByEmail(email)) as Actor;
}

// A backup doesn't look into an image: bytes by chance are as good, and no codec has to make them.
async function addImage(author: Actor, index: number): Promise<void> {
  const sha256 = await putBlob(randomBytes(IMAGE_BYTES));
  await writableDatabase().image.create({
    data: {
      sha256,
      mime: 'image/webp',
      width: 1_600,
      height: 1_000,
      bytes: IMAGE_BYTES,
      originalName: `bench-${index}.webp`,
      uploadedById: author.id,
    },
  });
}
