import { unwrap } from './dom';

const WORD_ITEM = /mso-list:\s*(l\d+)\s+level(\d+)/i;
const MOST_LEVELS = 8;

type Open = { list: Element; level: number; key: string };

/** Word writes an item of a list as a paragraph that knows its level; these become real lists. */
export function readWordLists(body: HTMLElement): void {
  let open: Open[] = [];
  let last: Element | null = null;
  for (const paragraph of body.querySelectorAll('p[style*="mso-list" i]')) {
    const item = WORD_ITEM.exec(paragraph.getAttribute('style') ?? '');
    if (!item) continue;
    const level = Math.min(MOST_LEVELS, Math.max(1, Number(item[2])));
    const marker = takeMarker(paragraph);
    const isNumbered = /^\(?([0-9]{1,4}|[a-z]{1,4})[.)]/i.test(marker);
    const key = `${item[1]} ${isNumbered}`;
    if (!last || outermost(open)?.nextElementSibling !== paragraph) open = [];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.key !== key) open.pop();
    if (open.at(-1)?.level !== level) openList(open, paragraph, { level, key, marker, isNumbered });
    const made = body.ownerDocument.createElement('li');
    open.at(-1)?.list.append(made);
    made.append(paragraph);
    last = made;
  }
  for (const marker of body.querySelectorAll('[style*="mso-list:Ignore" i]')) {
    marker.replaceWith(`${(marker.textContent ?? '').trim()} `);
  }
}

function outermost(open: readonly Open[]): Element | undefined {
  return open[0]?.list;
}

type Opening = { level: number; key: string; marker: string; isNumbered: boolean };

function openList(open: Open[], paragraph: Element, opening: Opening): void {
  const list = paragraph.ownerDocument.createElement(opening.isNumbered ? 'ol' : 'ul');
  const start = Number(/^\(?(\d+)/.exec(opening.marker)?.[1] ?? 1);
  if (opening.isNumbered && start !== 1) list.setAttribute('start', String(start));
  const above = open.at(-1)?.list.lastElementChild;
  if (above) above.append(list);
  else paragraph.before(list);
  open.push({ list, level: opening.level, key: opening.key });
}

function takeMarker(paragraph: Element): string {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i]');
  const text = (marker?.textContent ?? '').trim();
  marker?.remove();
  return text;
}

/** Google Docs and old pages put a list beside the item it belongs to; here it goes into it. */
export function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(':is(ul,ol) > :is(ul,ol)')) {
    const above = list.previousElementSibling;
    if (above?.tagName === 'LI') above.append(list);
    else unwrap(list);
  }
}
