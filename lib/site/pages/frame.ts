import type { Edition } from '../../issue';
import type { SiteIssue } from '../arrange-editions';
import type { Correction } from '../corrections';
import type { Stylesheet } from '../stylesheet';

/** What every page knows of the site it belongs to. */
export type SiteFrame = {
  publication: Edition['publication'];
  baseUrl: string;
  stylesheet: Stylesheet;
  issues: readonly SiteIssue[];
  /** The SHA-256 of the editions whose PDF can be downloaded. */
  downloads: ReadonlySet<string>;
  corrections: readonly Correction[];
};
