import './sign-in-panel.css';
import type { ReactNode } from 'react';

type SignInPanelProps = {
  /** What is done here; by default one signs in. */
  heading?: string;
  /** The publication's name and what it is, as on its cover. */
  publication: string;
  tagline?: string;
  /** A `Notice` with the answer to the last attempt. */
  notice?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Below the form: the demo's accounts, whom to ask for help. */
  aside?: ReactNode;
};

/** The door of the desk, set like the title page of the publication. */
export function SignInPanel(props: SignInPanelProps) {
  return (
    <main id="main" className="ui-door">
      <div className="ui-door-title">
        <p className="ui-door-line">
          <span>The desk</span>
          <span>Colophon</span>
        </p>
        <p className="ui-door-publication">{props.publication}</p>
        {props.tagline && <p className="ui-door-tagline">{props.tagline}</p>}
        <p className="ui-door-colophon">
          Set in Newsreader, Source Serif 4 and Libre Franklin; written, proved and published with
          Colophon.
        </p>
      </div>
      <div className="ui-door-form">
        <h1 className="ui-door-heading">{props.heading ?? 'Sign in'}</h1>
        {props.notice}
        {props.children}
        {props.aside && <div className="ui-door-aside">{props.aside}</div>}
      </div>
    </main>
  );
}
