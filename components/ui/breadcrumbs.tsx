import './page-header.css';
import { Link } from './navigation';

export type Crumb = { label: string; href: string };

/** The way down to this page, without the page itself. */
export function Breadcrumbs({ crumbs, label }: { crumbs: Crumb[]; label?: string }) {
  return (
    <nav aria-label={label ?? 'Breadcrumbs'}>
      <ol className="ui-crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
