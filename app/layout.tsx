import '../components/ui/tokens.css';
import '../components/ui/fonts.css';
import '../components/ui/base.css';
import '../components/ui/hidden.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { THEME_COOKIE, themeOf } from '../components/ui/theme';
import { AppNavigation } from './navigation';

export const metadata: Metadata = { title: { default: 'Colophon', template: '%s · Colophon' } };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f3f0' },
    { media: '(prefers-color-scheme: dark)', color: '#131417' },
  ],
};

/** The page around every page that Next answers: language, light, typefaces, tokens. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <AppNavigation>{children}</AppNavigation>
      </body>
    </html>
  );
}
