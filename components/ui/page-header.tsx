import './page-header.css';
import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

type PageHeaderProps = {
  /** Where I am: the way down to here. */
  crumbs?: Crumb[];
  /** A word above the title where there is no way down: the section, the month. */
  kicker?: string;
  title: ReactNode;
  /** A `StateBadge`. */
  state?: ReactNode;
  /** Facts about the thing in small print: who, when, how much. */
  meta?: ReactNode;
  /** What I can do next; the main act first. */
  actions?: ReactNode;
  /** One sentence: what waits here. */
  children?: ReactNode;
};

/** The head of every desk page: where I am, what it is, how it stands, what I can do next. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="ui-page-header">
      <div className="ui-page-header-main">
        {props.crumbs && <Breadcrumbs crumbs={props.crumbs} />}
        {props.kicker && <p className="ui-kicker">{props.kicker}</p>}
        <h1 className="ui-page-title">{props.title}</h1>
        {(props.state || props.meta) && (
          <div className="ui-page-meta">
            {props.state}
            {props.meta}
          </div>
        )}
        {props.children && <div className="ui-page-lead">{props.children}</div>}
      </div>
      {props.actions && <div className="ui-page-actions">{props.actions}</div>}
    </header>
  );
}

/** A part of a page under a printer's rule, with its heading and, at its end, its own acts. */
export function PagePart(props: {
  title: string;
  count?: number | string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="ui-part">
      <header className="ui-part-header">
        <h2 className="ui-part-title">
          {props.title}
          {props.count !== undefined && <span className="ui-part-count">{props.count}</span>}
        </h2>
        {props.actions}
      </header>
      {props.children}
    </section>
  );
}
