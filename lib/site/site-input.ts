import type { Edition } from '../issue';

/** A published edition with the SHA-256 of its canonical JSON. */
export type HashedEdition = { edition: Edition; sha256: string };

/** Everything the reading site is made of, and nothing else. */
export type SiteInput = {
  /** All published editions of all issues, in any order. */
  editions: readonly HashedEdition[];
  /** The origin under which readers reach the site, such as `https://review.example`. */
  baseUrl: string;
  /** The bytes of a stored image; null when they are lost. */
  images(sha256: string): Promise<Uint8Array | null>;
  /** The editions, by their SHA-256, whose PDF can be downloaded. */
  downloads?: readonly string[];
  /** The publication by the settings of today; stands in while nothing is published. */
  publication?: Edition['publication'];
};

/** One file of the site. Its bytes are made when they are asked for. */
export type SiteFile = {
  /** The path under which it is served; pages end in a slash. */
  path: string;
  type: string;
  /** True when the path names the content: the same path always has the same bytes. */
  immutable: boolean;
  bytes(): Promise<Uint8Array>;
  /** What is served for the time being where `bytes` throws `PictureLost`. */
  standIn?(): Promise<Uint8Array>;
};
