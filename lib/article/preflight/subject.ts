import type { OutletFacts } from '../../citation';
import type { Anatomy, ArticleDocument } from '../../document';
import type { Finding } from '../../result';

/** What preflight is told beside the document: the publication's rules and today's date. */
export type PreflightRules = {
  /** The slugs of the sections there are. */
  sections: readonly string[];
  licencePolicy: {
    nonCommercial: 'allow' | 'warning' | 'error';
    noDerivatives: 'allow' | 'warning' | 'error';
    /** The kinds that the house does not accept. */
    refused?: readonly string[];
  };
  /** The longest passage of one excerpt, in words. */
  excerptLimit: number;
  /** The most words of one source that an issue may quote. */
  sourceLimit: number;
  /** What the registry says of the outlets cited; others are unknown to it. */
  outlets: readonly OutletFacts[];
  /** The SHA-256 of the images whose bytes are missing or damaged. */
  lostImages?: readonly string[];
  /** Today, `2026-11-24`: a citation can't be of tomorrow. */
  today: string;
};

/** An article as the rules see it. */
export type PreflightSubject = {
  articleId: string;
  document: ArticleDocument;
  parts: Anatomy;
  /** How many suggestions nobody has decided. */
  openSuggestions: number;
  rules: PreflightRules;
};

/** A rule before it is tied to its article: what, how bad, where. */
export type Found = {
  code: string;
  level: Finding['level'];
  message: string;
  blockId?: string;
  field?: string;
};

export function error(code: string, message: string, blockId?: string, field?: string): Found {
  return { code, level: 'error', message, blockId, field };
}

export function warning(code: string, message: string, blockId?: string, field?: string): Found {
  return { code, level: 'warning', message, blockId, field };
}
