import type { ReactNode } from 'react';

/** Text for those who listen; those who look don't need it. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ui-hidden">{children}</span>;
}
