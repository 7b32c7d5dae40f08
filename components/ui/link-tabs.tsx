'use client';
import './tabs.css';
import { Link } from './navigation';

type LinkTabsProps = {
  label: string;
  /** The address that is open, one of the links'. */
  current: string;
  links: { href: string; label: string; count?: number | string }[];
};

/** Tabs that are pages of their own: filters of a list, parts of an article. */
export function LinkTabs({ label, current, links }: LinkTabsProps) {
  return (
    <nav className="ui-link-tabs" aria-label={label}>
      <ul className="ui-tabs">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              className="ui-tab"
              href={link.href}
              ref={link.href === current ? bringIntoSight : undefined}
              aria-current={link.href === current ? 'page' : undefined}
            >
              {link.label}
              {link.count !== undefined && <span className="ui-count">{link.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// Where the row is longer than the screen the open tab comes into sight; the page itself stays put.
function bringIntoSight(link: HTMLAnchorElement | null): void {
  const row = link?.closest('ul');
  if (!link || !row) return;
  const beyond = link.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (beyond > 0) row.scrollLeft += beyond;
}
