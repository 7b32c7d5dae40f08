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
