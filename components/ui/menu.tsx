'use client';
import './menu.css';
import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from './navigation';

type MenuProps = {
  trigger: ReactElement;
  align?: 'start' | 'end';
  /** For one that was fetched because somebody pressed its button. */
  isOpenAtFirst?: boolean;
  children: ReactNode;
};

/** A list of acts behind a button; arrows, letters, Escape and the mouse work in it. */
export function Menu({ trigger, align = 'end', isOpenAtFirst, children }: MenuProps) {
  return (
    <Base.Root defaultOpen={isOpenAtFirst}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="ui-menu-place" sideOffset={6} align={align}>
          <Base.Popup className="ui-menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  icon?: LucideIcon;
  /** Where it leads; without it `onSelect` says what it does. */
  href?: string;
  onSelect?: () => void;
  tone?: 'plain' | 'danger';
  disabled?: boolean;
  children: ReactNode;
};

/** One line of a `Menu`: a link or an act. */
export function MenuItem({ icon: Icon, href, onSelect, tone, disabled, children }: MenuItemProps) {
  const className = `ui-menu-item ui-menu-item-${tone ?? 'plain'}`;
  const face = (
    <>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span>{children}</span>
    </>
  );
  if (href) {
    const link = <Link href={href}>{face}</Link>;
    return <Base.LinkItem className={className} closeOnClick render={link} />;
  }
  return (
    <Base.Item className={className} onClick={onSelect} disabled={disabled}>
      {face}
    </Base.Item>
  );
}

type MenuChoiceProps = {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  options: { value: string; label: string; icon?: LucideIcon }[];
};

/** One of a few values, chosen inside a `Menu`. */
export function MenuChoice({ label, value, onChoose, options }: MenuChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <div className="ui-menu-label" aria-hidden>
        {label}
      </div>
      {options.map(({ icon: Icon, ...option }) => (
        <Base.RadioItem key={option.value} className="ui-menu-item" value={option.value}>
          {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
          <span>{option.label}</span>
          <Base.RadioItemIndicator className="ui-menu-mark">✓</Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** A line between groups of a `Menu`. */
export function MenuSeparator() {
  return <Base.Separator className="ui-menu-line" />;
}
