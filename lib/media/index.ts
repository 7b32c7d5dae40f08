/** Images and the blob store they are kept in. */
export { type BlobProblem, getBlob, hasRoom, lostBlobs, putBlob } from './blob-store';
export { decodeImage, IMAGE_LIMITS } from './decode-image';
export { indexImages } from './index-images';
export {
  IMAGES_A_PAGE,
  type ImageKey,
  imagesFor,
  type LibraryLine,
  type LibraryPage,
} from './library';
export { lostImages } from './lost-images';
export { type ImageWanted, imageAtWidth, imageFor } from './queries';
export { type StoredImage, storeImage } from './store-image';
