import { rename, styleOf, unwrap, wordsOf, wrapInside } from './dom';
import type { PasteCounts } from './paste-report';

const NEVER_TEXT =
  'script,style,template,noscript,head,meta,link,title,base,input,select,textarea,option,datalist,' +
  'map,area,param,source,track,dialog:not([open]),[hidden]';
const EMBEDS = 'iframe,object,embed,video,audio,canvas,applet';
const RAISED = 'sup,sub,s,strike,del';

// What of a style says anything about text, to the readers of this folder or to ProseMirror.
const OF_TEXT =
  /^\s*(mso-(list|spacerun|hide|element)|display|visibility|font-(weight|style)|white-space)\s*:/i;

/** Leaves of styles what is read later: a word processor's are longer than its text, many times over. */
export function slimStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[style]')) {
    const kept = (element.getAttribute('style') ?? '')
      .split(';')
      .filter((said) => OF_TEXT.test(said));
    if (kept.length > 0) element.setAttribute('style', kept.join(';'));
    else element.removeAttribute('style');
  }
}

/** Takes out what was never text: scripts, styles, comments, what was hidden; counts pictures and films. */
export function dropWhatIsNoText(body: HTMLElement, counts: PasteCounts): void {
  dropComments(body);
  for (const element of body.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const element of body.querySelectorAll('[style]')) {
    const style = styleOf(element);
    if (/display:none|mso-hide:all|visibility:hidden/.test(style)) element.remove();
    else if (/mso-spacerun:yes/.test(style)) element.replaceWith(' ');
  }
  for (const element of body.querySelectorAll(EMBEDS)) {
    counts.embeds += 1;
    element.remove();
  }
  for (const element of body.querySelectorAll('img,svg,picture')) dropImage(element, counts);
}

function dropComments(body: HTMLElement): void {
  // 128 is what NodeFilter calls SHOW_COMMENT.
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function dropImage(image: Element, counts: PasteCounts): void {
  if (!image.isConnected) return;
  const alt = image.getAttribute('alt') ?? '';
  // Some programs write an emoji as a picture; a dot of one pixel only counts readers.
  if (/^(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,12}$/u.test(alt)) {
    image.replaceWith(alt);
    return;
  }
  const isDot = ['width', 'height'].every((name) => Number(image.getAttribute(name) ?? 9) <= 2);
  if (!isDot) counts.images += 1;
  image.remove();
}

/** Emphasis that is written as a style becomes an element, and an element whose style says otherwise goes. */
export function readStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b,strong')) {
    const isInHeading = element.closest('h1,h2,h3,h4,h5,h6') !== null;
    if (isInHeading || /(^|;)font-weight:(normal|[1-4]00)/.test(styleOf(element))) unwrap(element);
  }
  for (const element of body.querySelectorAll('i,em')) {
    if (/(^|;)font-style:normal/.test(styleOf(element))) unwrap(element);
  }
  for (const element of body.querySelectorAll('[style]')) {
    if (/^(b|strong|i|em|table|thead|tbody|tr|ul|ol|h[1-6]|body)$/i.test(element.tagName)) continue;
    const style = styleOf(element);
    if (/(^|;)font-style:(italic|oblique)/.test(style)) wrapInside(element, 'em');
    const isBold = /(^|;)font-weight:(bold|bolder|[6-9]00)/.test(style);
    if (isBold && !element.closest('h1,h2,h3,h4,h5,h6')) wrapInside(element, 'strong');
  }
}

/** Counts and undoes what an article has no word for: quotations, code, raised and struck text. */
export function plainOut(body: HTMLElement, counts: PasteCounts): void {
  for (const quotation of body.querySelectorAll('blockquote')) {
    counts.quotations += 1;
    rename(quotation, 'div');
  }
  for (const code of body.querySelectorAll('pre')) {
    counts.code += 1;
    codeIntoLines(code);
  }
  for (const raised of body.querySelectorAll(RAISED)) {
    const holdsWords = wordsOf(raised) !== '' && !raised.querySelector('[data-block="note"]');
    if (holdsWords) counts.raised += 1;
    unwrap(raised);
  }
  for (const heading of body.querySelectorAll('h5,h6')) rename(heading, 'h4');
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1');
}

function codeIntoLines(code: Element): void {
  const lines = (code.textContent ?? '').split(/\r\n?|\n/);
  for (const line of lines) {
    if (line.trim() === '') continue;
    const paragraph = code.ownerDocument.createElement('p');
    paragraph.textContent = line.trim();
    code.before(paragraph);
  }
  code.remove();
}

/** Addresses without the detour on which some programs send them. */
export function straightenLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href^="https://www.google.com/url?"]')) {
    const address = link.getAttribute('href') ?? '';
    const real = URL.canParse(address) && new URL(address).searchParams.get('q');
    if (real) link.setAttribute('href', real);
  }
}

/** Languages as an article writes them, and no direction that the letters say by themselves. */
export function readLanguages(body: HTMLElement): void {
  for (const element of body.querySelectorAll('[lang]')) {
    const [primary = '', ...rest] = (element.getAttribute('lang') ?? '').split('-');
    element.setAttribute('lang', [primary.toLowerCase(), ...rest].join('-'));
  }
  for (const element of body.querySelectorAll('[dir]:not([lang])')) element.removeAttribute('dir');
}
