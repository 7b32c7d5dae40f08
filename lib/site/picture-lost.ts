/** Thrown in place of a picture's bytes when the image it is made of is gone or not as it was. */
export class PictureLost extends Error {
  readonly sha256: string;

  constructor(sha256: string) {
    super(`The image ${sha256} is lost`);
    this.sha256 = sha256;
  }
}
