import type pg from 'pg';
import type { people } from './seed';

/** A page of the desk that has to be quick. */
export type DeskCase = {
  name: string;
  /** Who asks for it. */
  as: keyof typeof people;
  /** Puts what the page is about into the seeded database; done anew each time, so it must not add up. */
  prepare?: (db: pg.Client) => Promise<void>;
  path: string;
  /** What an answer that is whole has in it: for a page the end of its main part, unless told otherwise. */
  holds?: string;
};
