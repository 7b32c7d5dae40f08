import './badge.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A word or number about a thing, in a tone; the words carry the meaning, the tone repeats it. */
export function Badge(props: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <span className={`ui-badge ui-tone-${props.tone ?? 'neutral'}`}>
      {Icon && <Icon size={13} aria-hidden />}
      {props.children}
    </span>
  );
}
