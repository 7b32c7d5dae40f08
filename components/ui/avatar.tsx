import './small-parts.css';

/** The first letters of a name's first and last word: two at most. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => (word ? ([...word][0] ?? '') : '')).join('');
}

/** A person as initials in a circle; the name must stand beside it, for this is not read out. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="ui-avatar" aria-hidden>
      {initials(name)}
    </span>
  );
}
