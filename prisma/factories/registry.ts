import sharp from 'sharp';
import { type StoredImage, storeImage } from '../../lib/media';
import { createOutlet } from '../../lib/outlet';
import type { Actor } from '../../lib/people';
import { accepted } from './accepted';

let count = 0;

/** A registered outlet with a domain and the house's description from the beginning. */
export async function anOutlet(
  editor: Actor,
  given: { name?: string; domains?: string[]; description?: string; aliases?: string[] } = {},
): Promise<{ id: string; version: number }> {
  return accepted(
    await createOutlet(editor, {
      name: given.name ?? 'El Muelle',
      language: 'es',
      domains: given.domains ?? ['elmuelle.example'],
      description: given.description ?? 'a harbour daily',
      ...(given.aliases && { aliases: given.aliases }),
    }),
  );
}

/** A stored image of one colour, another one each time unless it is given. */
export async function anImage(
  actor: Actor,
  colour?: string,
  name = 'image.png',
): Promise<StoredImage> {
  count += 1;
  const background = colour ?? { r: count % 256, g: 90, b: 120 };
  const width = colour ? 640 : 640 + count;
  const blank = sharp({ create: { width, height: 400, channels: 3, background } });
  return accepted(await storeImage(actor, { bytes: await blank.png().toBuffer(), name }));
}
