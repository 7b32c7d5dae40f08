// Each sign is looked for line by line, and no pattern can go back over more than 300 characters.
const SURE_SIGNS = [
  /^#{1,6} \S/,
  /^ {0,3}(```|~~~)/,
  /\[[^[\]\n]{1,300}\]\((https?:|mailto:|\/|#)[^()\s]{0,300}/,
  /^\[\^[^[\]\s]{1,60}\]:/,
  /\S\[\^[^[\]\s]{1,60}\]/,
  /\^\[[^[\]\n]{1,300}/,
  /\*\*[^*\s][^*\n]{0,300}\*\*/,
  /^ {0,3}\|? ?:?-{3,}:? ?\|/,
];
const ITEM = /^\s{0,6}([-*+]|\d{1,3}[.)]) \S/;
const QUOTED = /^> \S/;
const LINES_LOOKED_AT = 2_000;

/** Whether plain text is recognisably Markdown: a sign that nobody writes by chance, or a list. */
export function looksLikeMarkdown(text: string): boolean {
  let items = 0;
  for (const line of text.split(/\r\n?|\n/, LINES_LOOKED_AT)) {
    if (SURE_SIGNS.some((sign) => sign.test(line.slice(0, 4_000)))) return true;
    if (ITEM.test(line) || QUOTED.test(line)) items += 1;
  }
  return items >= 2;
}

/** Whether HTML says nothing about its text that plain text doesn't, as from a code editor. */
export function saysNothingOfItsText(html: string): boolean {
  return !/<(h[1-6]|ul|ol|li|table|b|strong|em|i|blockquote|sup|img)\b|<a\b[^>]{0,2000}href|font-(weight|style)\s*:\s*(bold|[6-9]00|italic)/i.test(
    html.slice(0, 200_000),
  );
}
