/** The cookie that carries the id of a session, by whether the product is reached over HTTPS. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-colophon-session' : 'colophon-session';
}
