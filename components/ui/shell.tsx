import './shell.css';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from './navigation';
import { type ShellGroup, ShellNavigation } from './shell-navigation';
import { SkipLink } from './skip-link';
import type { Theme } from './theme';
import { type ShellUser, UserMenu } from './user-menu';

type ShellProps = {
  /** The publication's name, as on its cover. */
  publication: string;
  /** Where the name leads: the first page of the desk. */
  home: string;
  /** Where readers read; left out while nothing is published. */
  siteHref?: string;
  groups: ShellGroup[];
  user: ShellUser;
  theme: Theme;
  /** Where one’s own account is kept. */
  accountHref?: string;
  /** A server action, or a function of the browser, that signs the person out. */
  onSignOut: () => void | Promise<void>;
  /** What must be known on every page, such as that a restore is under way. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The frame of every desk page: the publication, the rooms with what waits, the person, the page. */
export function Shell(props: ShellProps) {
  return (
    <div className="ui-shell">
      <SkipLink />
      <header className="ui-shell-bar">
        <Link href={props.home} className="ui-shell-publication">
          {props.publication}
        </Link>
        {props.siteHref && (
          <a href={props.siteHref} className="ui-shell-site" aria-label="The site">
            <span>The site</span> <ExternalLink size={14} aria-hidden />
          </a>
        )}
        <UserMenu
          user={props.user}
          theme={props.theme}
          accountHref={props.accountHref}
          onSignOut={props.onSignOut}
        />
      </header>
      <ShellNavigation groups={props.groups} />
      <main id="main" className="ui-shell-main" tabIndex={-1}>
        {props.notice}
        {props.children}
      </main>
    </div>
  );
}
