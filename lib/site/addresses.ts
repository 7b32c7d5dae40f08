/** Every address of the reading site, as a path from its root. Pages end in a slash. */
export const addresses = {
  home: '/',
  archive: '/issues/',
  corrections: '/corrections/',
  about: '/about/',
  search: '/search',
  notFound: '/404.html',
  atom: '/feed.atom',
  jsonFeed: '/feed.json',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  icon: '/favicon.svg',
  issue: (month: string) => `/issues/${month}/`,
  /** An edition under its own number, where it stays when a newer one is published. */
  edition: (month: string, number: number) => `/issues/${month}/e${number}/`,
  /** An article below the address of its issue or edition. */
  article: (issue: string, slug: string) => `${issue}${slug}/`,
  pdf: (month: string) => `/downloads/${month}.pdf`,
} as const;

/** The absolute form of a path, for feeds, canonical links and metadata. */
export function absolute(baseUrl: string, path: string): string {
  return new URL(path, baseUrl).href;
}
