/** Images and the blob store they are kept in. */
export { getBlob, hasRoom, putBlob } from './blob-store';
export { decodeImage, IMAGE_LIMITS } from './decode-image';
export { imageAtWidth, imageBytes, imageFor } from './queries';
export { type StoredImage, storeImage } from './store-image';
