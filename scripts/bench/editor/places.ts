import type { Locator, Page } from '@playwright/test';
import type { TypingPlace } from './typing';

/** Where the typing is measured: all through the article, in every kind of text. */
export const PLACES: readonly TypingPlace[] = [
  { name: 'at the start', enter: (page) => put(paragraphs(page).first()) },
  { name: 'in the middle', enter: async (page) => put(await middleOf(paragraphs(page))) },
  { name: 'at the end', enter: (page) => put(paragraphs(page).last()) },
  { name: 'in an excerpt', enter: async (page) => put(await middleOf(passages(page))) },
  { name: 'in a note', enter: openNote },
];

function paragraphs(page: Page): Locator {
  return page.locator('.ProseMirror > p');
}

function passages(page: Page): Locator {
  return page.locator('.ProseMirror [data-block="passage"] > p:last-child');
}

async function middleOf(all: Locator): Promise<Locator> {
  return all.nth(Math.floor((await all.count()) / 2));
}

async function put(place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  await place.click();
  await place.page().keyboard.press('End');
}

async function openNote(page: Page): Promise<void> {
  const note = await middleOf(page.locator('.ProseMirror .note-reference button'));
  await note.scrollIntoViewIfNeeded();
  await note.click();
  await page.getByRole('textbox', { name: /^Text of note/ }).focus();
}
