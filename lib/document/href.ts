const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if a reader may be sent there, else null. Only http, https, mailto, tel and
 * fragments or paths of our own site; control characters and protocol-relative forms are refused.
 */
export function safeHref(address: string): string | null {
  const href = address.trim();
  if (href === '' || hasControlCharacter(href) || /^[/\\]{2}/.test(href)) return null;
  if (/^(#|\/(?![/\\]))/.test(href)) return href;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!SAFE_SCHEMES.has(url.protocol)) return null;
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && (url.username || url.password) ? null : href;
}

/** The address if it is an absolute http or https one, else null. */
export function webHref(address: string): string | null {
  const href = safeHref(address);
  return href && /^https?:/i.test(href) ? href : null;
}

/** An address as print shows it: without the scheme, `www.` and a last slash. */
export function displayAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}

function hasControlCharacter(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
