/** @type {import('next').NextConfig} */
const config = {
  // The proof builds into a folder of its own, so that it never disturbs a server that runs.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The same for the same sources, whoever builds them: nodes serve each other's pages.
  generateBuildId: () => process.env.COLOPHON_BUILD || null,
  poweredByHeader: false,
  // The reading site is files; what is left for Next depends on who asks, and its scripts carry the
  // nonce of their request, which a page made in advance can't.
  cacheComponents: false,
  reactStrictMode: true,
  // Types are checked by `npm run types`, tests and scripts included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg-boss', 'sharp'],
  // What a browser asks for by itself while the page that names the icon is still on its way.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  experimental: {
    // Uploads of images and of legacy issues; scripts/server.ts limits every request before.
    serverActions: { bodySizeLimit: '30mb' },
    proxyClientMaxBodySize: '30mb',
  },
};

export default config;
