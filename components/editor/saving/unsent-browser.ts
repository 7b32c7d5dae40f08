import { createStore, del, entries, set } from 'idb-keyval';
import { type UnsentShelf, unsentShelf } from './unsent-text';

let shelf: UnsentShelf | null = null;

/** The shelf of this browser: IndexedDB, with localStorage for the moment in which a page goes. */
export function browserShelf(): UnsentShelf {
  shelf ??= unsentShelf(browserTexts(), localStorage);
  return shelf;
}

function browserTexts() {
  const store = createStore('colophon-unsent', 'texts');
  return {
    set: (key: string, value: unknown) => set(key, value, store),
    del: (key: string) => del(key, store),
    entries: () => entries<IDBValidKey, unknown>(store),
  };
}

const TAB_LOCK = 'colophon:tab:';

/** Says to the other tabs of this browser that this one is open; gives back how to stop saying it. */
export function holdTab(tab: string): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks?.request(`${TAB_LOCK}${tab}`, () => held).catch(() => {});
  return () => letGo();
}

/** The tabs of this browser that are open: what they keep is not lost, they have it on screen. */
export async function openTabs(): Promise<Set<string>> {
  const state = await navigator.locks?.query().catch(() => null);
  const names = (state?.held ?? []).flatMap(({ name }) => name ?? []);
  return new Set(
    names.filter((name) => name.startsWith(TAB_LOCK)).map((name) => name.slice(TAB_LOCK.length)),
  );
}
