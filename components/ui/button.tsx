import './button.css';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link, type LinkProps } from './navigation';

/** `primary`: the one thing to do here; `plain`: others; `quiet`: in bars and rows; `danger`: can't be taken back. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

type Look = {
  kind?: ButtonKind;
  size?: 'small' | 'medium';
  icon?: LucideIcon;
  /** Only the icon is drawn; the text is still read out. */
  iconOnly?: boolean;
  children: ReactNode;
};

type ButtonProps = Look & {
  /** True while what it started is under way: it can't be pressed again and says so. */
  busy?: boolean;
} & ComponentPropsWithRef<'button'>;

function lookClass({ kind = 'plain', size = 'medium', iconOnly }: Look, more?: string): string {
  return classNames(
    'ui-button',
    `ui-button-${kind}`,
    size === 'small' && 'ui-button-small',
    iconOnly && 'ui-button-icon',
    more,
  );
}

function Face({ icon: Icon, iconOnly, children }: Look) {
  return (
    <>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={iconOnly ? 'ui-hidden' : 'ui-button-text'}>{children}</span>
    </>
  );
}

/** A button; `type="button"` unless said otherwise. In a form use `SubmitButton`. */
export function Button(props: ButtonProps) {
  const { kind, size, icon, iconOnly, busy, className, children, title, ...rest } = props;
  const look = { kind, size, icon, iconOnly, children };
  return (
    <button
      type="button"
      title={title ?? (iconOnly && typeof children === 'string' ? children : undefined)}
      {...rest}
      className={lookClass(look, className)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      <Face {...look} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: Look & LinkProps) {
  const { kind, size, icon, iconOnly, className, children, ...rest } = props;
  const look = { kind, size, icon, iconOnly, children };
  return (
    <Link {...rest} className={lookClass(look, className)}>
      <Face {...look} />
    </Link>
  );
}
