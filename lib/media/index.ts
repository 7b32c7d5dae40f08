/** Images and the blob store they are kept in. */
export { getBlob, hasRoom, putBlob } from './blob-store';
export { decodeImage, IMAGE_LIMITS } from './decode-image';
export { indexImages } from './index-images';
export {
  IMAGES_A_PAGE,
  type ImageKey,
  imagesFor,
  type LibraryLine,
  type LibraryPage,
} from './library';
export { type ImageWanted, imageAtWidth, imageBytes, imageFor } from './queries';
export { type StoredImage, storeImage } from './store-image';
