const NEAR = '1200px 0px';
const CHANGE = 'contentvisibilityautostatechange';
const NOTICED = `on${CHANGE}`;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

/**
 * Calls once when an element comes within a window's height or so of being seen; gives how to forget
 * it. The element is one that the browser lays out only when near (`content-visibility: auto`).
 */
export function whenNear(element: Element, call: () => void): () => void {
  if (NOTICED in element) {
    // The browser watches the element anyway: it needn’t be watched twice at every frame.
    waiting.set(element, call);
    element.addEventListener(CHANGE, noticed);
    return () => forget(element);
  }
  if (typeof IntersectionObserver === 'undefined') {
    call();
    return () => {};
  }
  observer ??= new IntersectionObserver(look, { rootMargin: NEAR });
  waiting.set(element, call);
  observer.observe(element);
  return () => forget(element);
}

/** Calls at once what waits for an element to come near: somebody is about to go there. */
export function comeNear(element: Element): void {
  const call = waiting.get(element);
  forget(element);
  call?.();
}

function noticed({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) comeNear(currentTarget);
}

function look(entries: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) comeNear(target);
  }
}

function forget(element: Element): void {
  waiting.delete(element);
  element.removeEventListener(CHANGE, noticed);
  observer?.unobserve(element);
}
