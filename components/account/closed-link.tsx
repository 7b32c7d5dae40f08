import type { ReactNode } from 'react';
import { LINK_OPENS_NOTHING } from '../../lib/account';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { SignInPanel } from '../ui/sign-in-panel';

type ClosedLinkProps = { publication: string; tagline: string; actions?: ReactNode };

/** The page of a link that opens nothing, whyever it doesn’t, and the way on. */
export function ClosedLink({ publication, tagline, actions }: ClosedLinkProps) {
  return (
    <SignInPanel heading="A closed link" publication={publication} tagline={tagline}>
      <Notice kind="refused" title="Nothing opens here">
        <p>{LINK_OPENS_NOTHING.reason}</p>
      </Notice>
      <div>{actions ?? <LinkButton href="/sign-in">To sign in</LinkButton>}</div>
    </SignInPanel>
  );
}
