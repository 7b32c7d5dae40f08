/** What can go wrong with an export that is nobody's bug. */
export type ExportFailureKind =
  /** The fonts lack a character of the edition. */
  | 'missing-characters'
  /** An image is absent or can't be decoded. */
  | 'broken-image'
  /** It took longer or needed more memory than an export may. */
  | 'over-limit'
  /** The typesetter refused the edition; `sentence` says what it said. */
  | 'refused';

/** An export that could not be made; `sentence` tells a person what to do, without paths or code. */
export class ExportFailure extends Error {
  readonly kind: ExportFailureKind;
  readonly sentence: string;

  constructor(kind: ExportFailureKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'ExportFailure';
    this.kind = kind;
    this.sentence = sentence;
  }
}
