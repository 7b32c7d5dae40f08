/** The keys of a shortcut as this machine writes them, from Tiptap's `Mod-Alt-2`: `Ctrl+Alt+2` or `⌘⌥2`. */
export function shortcutText(shortcut: string, isApple: boolean): string {
  return shortcutKeys(shortcut, isApple).join(isApple ? '' : '+');
}

/** The same, each key for itself: `['Ctrl', 'Alt', '2']`; what is no shortcut but typed, as it is typed. */
export function shortcutKeys(shortcut: string, isApple: boolean): string[] {
  if (!/^([A-Z][A-Za-z]*-)*([A-Z][A-Za-z]+|.)$/.test(shortcut)) return [shortcut.trim()];
  return shortcut.split('-').map((key) => {
    const name = (isApple ? APPLE : OTHERS)[key] ?? key;
    return name.length === 1 ? name.toUpperCase() : name;
  });
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function ariaShortcut(shortcut: string, isApple: boolean): string {
  return shortcut.replace('Mod', isApple ? 'Meta' : 'Control').replaceAll('-', '+');
}

/** Whether this browser runs on a machine with Apple's keys. */
export function hasAppleKeys(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
}

const APPLE: Record<string, string> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
const OTHERS: Record<string, string> = { Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓' };
