'use client';
import './button.css';
import { type ComponentType, useState } from 'react';
import { Avatar } from './avatar';
import type { Theme } from './theme';
import type { UserMenuListProps } from './user-menu-list';

export type ShellUser = { name: string; role: string };

type UserMenuProps = {
  user: ShellUser;
  theme: Theme;
  accountHref?: string;
  onSignOut: () => void;
};

/**
 * Who I am, how the page is lit, and the way out. What a menu needs is a tenth of the script of a
 * page on which few open it: it is fetched when the mouse or the focus comes to the button.
 */
export function UserMenu({ user, ...rest }: UserMenuProps) {
  const [menu, setMenu] = useState<{ List: ComponentType<UserMenuListProps> } | null>(null);
  const [isComing, setComing] = useState(false);
  const face = (
    <button type="button" className="ui-button ui-button-quiet ui-shell-user">
      <Avatar name={user.name} />
      <span className="ui-shell-user-name">{user.name}</span>
      <span className="ui-shell-user-role">{user.role}</span>
    </button>
  );
  if (menu) return <menu.List trigger={face} {...rest} />;

  async function open(): Promise<void> {
    setComing(true);
    // Without a network it can be asked for again.
    const fetched = await fetchList().catch(() => null);
    setComing(false);
    if (fetched) setMenu({ List: fetched.UserMenuList });
  }
  const fetchAhead = () => void fetchList().catch(() => {});
  return (
    <button
      {...face.props}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={isComing || undefined}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onClick={open}
    />
  );
}

function fetchList() {
  return import('./user-menu-list');
}
