'use client';
import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

/** What a link must accept: an anchor's properties and where it goes. */
export type LinkProps = React.ComponentPropsWithRef<'a'> & { href: string };

type Navigation = { link: ComponentType<LinkProps>; usePath: () => string };

function PlainLink(props: LinkProps) {
  return <a {...props} />;
}

/** How links are followed; plain anchors unless the app brings its router in through the provider. */
const NavigationContext = createContext<Navigation>({ link: PlainLink, usePath: () => '' });

/** Gives every `Link` below it the app's own way of going from page to page. */
export function NavigationProvider(props: { navigation: Navigation; children: ReactNode }) {
  return <NavigationContext value={props.navigation}>{props.children}</NavigationContext>;
}

/** A link; the only way in which components lead to another page. */
export function Link(props: LinkProps) {
  const { link: Chosen } = useContext(NavigationContext);
  return <Chosen {...props} />;
}

/** The path of the page shown, such as `/desk/articles`; empty where the app doesn't say. */
export function usePath(): string {
  return useContext(NavigationContext).usePath();
}
