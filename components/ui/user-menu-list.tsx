'use client';
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from './menu';
import { chooseTheme, type Theme, themeOf } from './theme';

const OPTIONS = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] satisfies { value: Theme; label: string; icon: unknown }[];

export type UserMenuListProps = {
  trigger: ReactElement;
  theme: Theme;
  accountHref?: string;
  onSignOut: () => void;
};

/** The menu of the person at the desk, open from the start. */
export function UserMenuList({ trigger, theme, accountHref, onSignOut }: UserMenuListProps) {
  const [chosen, setChosen] = useState(theme);

  function choose(value: string) {
    const next = themeOf(value);
    setChosen(next);
    chooseTheme(next);
  }

  return (
    <Menu trigger={trigger} isOpenAtFirst>
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
