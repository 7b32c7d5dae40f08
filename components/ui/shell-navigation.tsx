'use client';
import type { ReactNode } from 'react';
import { Link, usePath } from './navigation';

export type ShellLink = {
  href: string;
  label: string;
  /** An icon of 18 pixels; decorative. */
  icon: ReactNode;
  /** How many wait there; nought is not shown. */
  waiting?: number;
};

export type ShellGroup = { label?: string; links: ShellLink[] };

/**
 * The link that holds the path: the longest address it starts with. The address that all the others lie
 * below is the way in, and holds only itself.
 */
export function currentHref(links: ShellLink[], path: string): string | undefined {
  const hrefs = links.map((link) => link.href);
  const isWayIn = (href: string) =>
    hrefs.every((other) => other === href || other.startsWith(`${href}/`));
  return hrefs
    .filter((href) => path === href || (!isWayIn(href) && path.startsWith(`${href}/`)))
    .sort((one, other) => other.length - one.length)[0];
}

/** The desk's rooms; at the side on wide screens, at the foot on a phone. */
export function ShellNavigation({ groups }: { groups: ShellGroup[] }) {
  const path = usePath();
  const current = currentHref(
    groups.flatMap((group) => group.links),
    path,
  );
  return (
    <nav className="ui-shell-nav" aria-label="Desk">
      {groups.map((group, index) => (
        <div className="ui-shell-group" key={group.label ?? index}>
          {group.label && <p className="ui-shell-group-label">{group.label}</p>}
          <ul className="ui-shell-links">
            {group.links.map((link) => (
              <li key={link.href}>
                <ShellNavigationLink
                  link={link}
                  current={link.href === current}
                  exact={link.href === path}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** On a phone the row of rooms is longer than the screen: the one I am in comes into sight. */
function bringIntoSight(link: HTMLAnchorElement | null) {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function ShellNavigationLink(props: { link: ShellLink; current: boolean; exact: boolean }) {
  const { link, current, exact } = props;
  return (
    <Link
      href={link.href}
      className="ui-shell-link"
      ref={current ? bringIntoSight : undefined}
      aria-current={current ? (exact ? 'page' : 'true') : undefined}
    >
      {link.icon}
      <span className="ui-shell-link-label">{link.label}</span>
      {link.waiting ? (
        <span className="ui-shell-waiting">
          {link.waiting > 99 ? '99+' : link.waiting}
          <span className="ui-hidden"> waiting</span>
        </span>
      ) : null}
    </Link>
  );
}
