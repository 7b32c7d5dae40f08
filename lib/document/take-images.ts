import type { UploadedImage } from './define-editor';

type TakeImages = {
  upload(file: File): Promise<UploadedImage>;
  /** Told of every image that was taken, with its place among them from 0; false when there is no more use for any. */
  onImage(image: Extract<UploadedImage, { ok: true }>['image'], place: number): boolean;
  /** Told how far it is, in words. */
  say(words: string): void;
};

/** Stores image files one after the other; gives a sentence for each that was refused. */
export async function takeImages(
  files: readonly File[],
  { upload, onImage, say }: TakeImages,
): Promise<string> {
  const isOne = files.length === 1;
  const refusals: string[] = [];
  let taken = 0;
  for (const [index, file] of files.entries()) {
    say(`Taking in ${isOne ? 'the image' : `image ${index + 1} of ${files.length}`}…`);
    const uploaded = await upload(file);
    if (!uploaded.ok) refusals.push(isOne ? uploaded.reason : `${file.name}: ${uploaded.reason}`);
    else if (onImage(uploaded.image, taken)) taken += 1;
    else break;
  }
  return refusals.join(' ');
}
