import type { LibraryImage } from '../../../lib/document/editors';

type Ask = (answer: (chosen: LibraryImage | null) => void) => void;

let ask: Ask | null = null;

/** Lets the dialog of this page answer; gives a way to stop. There is one article on a page. */
export function answerChoices(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask === next) ask = null;
  };
}

/** Opens the library for somebody to choose an image; null when they chose none. */
export function chooseImage(): Promise<LibraryImage | null> {
  return new Promise((resolve) => (ask ? ask(resolve) : resolve(null)));
}
