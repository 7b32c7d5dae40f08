import * as z from 'zod';
import { lookUp } from '../look-up';
import type { BlockDefinition } from './define-block';

/**
 * The attributes of a block made of values that may be anything, such as those of pasted HTML:
 * what doesn't fit falls back to its default. Null when one without a default doesn't fit; an id
 * may be missing (null), for the editor makes it.
 */
export function fittingAttributes(
  block: BlockDefinition,
  offered: Record<string, unknown>,
): Record<string, unknown> | null {
  const fitting: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(block.attributes.shape)) {
    const read = z.safeParse(
      type,
      Object.hasOwn(offered, name) ? lookUp(offered, name) : undefined,
    );
    const fallback = read.success ? read : z.safeParse(type, undefined);
    if (!fallback.success && name !== 'id') return null;
    fitting[name] = fallback.success ? fallback.data : null;
  }
  return fitsTogether(block, fitting) ? fitting : null;
}

// What each attribute allows by itself, a block may still refuse together.
function fitsTogether(block: BlockDefinition, fitting: Record<string, unknown>): boolean {
  const read = block.attributes.safeParse(fitting);
  return read.success || read.error.issues.every(({ path }) => path[0] === 'id');
}
