import { comeNear } from '../../../lib/document/editors';

const MOST_FRAMES = 180;

/** Acts on an element as soon as it is drawn: what was folded takes a frame, what is fetched a few. */
export function whenThere<T extends Element>(
  find: () => T | null,
  act: (found: T) => void,
  frames = MOST_FRAMES,
): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found) act(found);
    else if (frames > 0) whenThere(find, act, frames - 1);
  });
}

/** The same within a block, whose form is drawn first and whose folds are opened if need be. */
export function whenUnfolded<T extends Element>(
  block: Element,
  find: () => T | null,
  act: (found: T) => void,
): void {
  comeNear(block);
  if (!find()) {
    for (const fold of block.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')) {
      fold.click();
    }
  }
  whenThere(find, act);
}
