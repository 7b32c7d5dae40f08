const NEAR = '1200px 0px';
const CHANGE = 'contentvisibilityautostatechange';
const NOTICED = `on${CHANGE}`;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

/**
 * Calls once when an element comes within a window's height or so of being seen; gives how to forget
 * it. What the browser lays out wherever it is counts as near: a block that was just made is.
 */
export function whenNear(element: Element, call: () => void): () => void {
  if (NOTICED in element) {
    // The browser watches the element anyway: it needn’t be watched twice at every frame.
    waiting.set(element, call);
    element.addEventListener(CHANGE, noticed);
    requestAnimationFrame(() => nearUnlessWatched(element));
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

// Only of what has `content-visibility: auto` does the browser say when it comes near.
function nearUnlessWatched(element: Element): void {
  if (!waiting.has(element)) return;
  if (!element.isConnected) requestAnimationFrame(() => nearUnlessWatched(element));
  else if (getComputedStyle(element).contentVisibility !== 'auto') comeNear(element);
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
