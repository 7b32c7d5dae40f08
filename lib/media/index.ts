/** Images and the blob store they are kept in. */
export { admitImages, NO_SUCH_IMAGE } from './admit-images';
export { foreignImages, withAdmittedImages } from './admitted-images';
export {
  type BlobProblem,
  blobFile,
  blobsThere,
  getBlob,
  hasRoom,
  lostBlobs,
  putBlob,
} from './blob-store';
export { decodeImage, IMAGE_LIMITS } from './decode-image';
export {
  IMAGES_A_PAGE,
  type ImageKey,
  imagesFor,
  type LibraryLine,
  type LibraryPage,
} from './library';
export { lostImages } from './lost-images';
export { type ImageWanted, imageAtWidth, imageBytes, imageFor, seesImage } from './queries';
export { type StoredImage, storeImage } from './store-image';
