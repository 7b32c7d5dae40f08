/** The mark of the site in a browser's tab: a note number on a page. */
export function favicon(): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '<rect width="32" height="32" rx="6" fill="#0f4c5c"/>',
    '<path d="M8 10h10M8 16h16M8 22h16" stroke="#fdfdfb" stroke-width="2.5" stroke-linecap="round"/>',
    '<circle cx="24" cy="9" r="3.5" fill="#f2998d"/>',
    '</svg>\n',
  ].join('');
}
