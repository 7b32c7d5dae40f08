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
    <nav aria-label={label}>
      <ul className="ui-tabs">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              className="ui-tab"
              href={link.href}
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
