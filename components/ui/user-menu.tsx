'use client';
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from './avatar';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from './menu';
import { chooseTheme, type Theme, themeOf } from './theme';

export type ShellUser = { name: string; role: string };

const OPTIONS = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] satisfies { value: Theme; label: string; icon: unknown }[];

type UserMenuProps = {
  user: ShellUser;
  theme: Theme;
  accountHref?: string;
  onSignOut: () => void;
};

/** Who I am, how the page is lit, and the way out. */
export function UserMenu({ user, theme, accountHref, onSignOut }: UserMenuProps) {
  const [chosen, setChosen] = useState(theme);

  function choose(value: string) {
    const next = themeOf(value);
    setChosen(next);
    chooseTheme(next);
  }

  return (
    <Menu
      trigger={
        <button type="button" className="ui-button ui-button-quiet ui-shell-user">
          <Avatar name={user.name} />
          <span className="ui-shell-user-name">{user.name}</span>
          <span className="ui-shell-user-role">{user.role}</span>
        </button>
      }
    >
      <MenuChoice label="Light and dark" value={chosen} onChoose={choose} options={OPTIONS} />
      <MenuSeparator />
      {accountHref && (
        <MenuItem icon={UserRound} href={accountHref}>
          Your account
        </MenuItem>
      )}
      <MenuItem icon={LogOut} onSelect={onSignOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
