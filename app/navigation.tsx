'use client';
import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { NavigationProvider } from '../components/ui/navigation';

const navigation = { link: NextLink, usePath: usePathname };

/** Lets the components' links go by Next's router; they themselves know nothing of it. */
export function AppNavigation({ children }: { children: ReactNode }) {
  return <NavigationProvider navigation={navigation}>{children}</NavigationProvider>;
}
