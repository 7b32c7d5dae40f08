import './key-values.css';
import type { ReactNode } from 'react';

/** Facts with their names, as a masthead sets them. */
export function KeyValues({ facts }: { facts: { key: string; value: ReactNode }[] }) {
  return (
    <dl className="ui-key-values">
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.key}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
