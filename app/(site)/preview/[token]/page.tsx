import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GuestComments } from '../../../../components/share/guest-comments';
import { PreviewOfSite } from '../../../../components/share/preview-of-site';
import { LinkButton } from '../../../../components/ui/button';
import { Moment } from '../../../../components/ui/moment';
import { Notice } from '../../../../components/ui/notice';
import { RefusedState } from '../../../../components/ui/page-states';
import { openForGuest } from '../../../../lib/guest';
import { comment } from './actions';

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function PreviewPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = await openForGuest(token);
  if (!opened.ok && opened.refusal.kind === 'not-found') notFound();
  if (!opened.ok) {
    return (
      <main id="main">
        <RefusedState refusal={opened.refusal} />
      </main>
    );
  }
  const { title, label, expiresAt, publishedAt, page, mayComment, articles, threads } =
    opened.value;
  return (
    <div className="guest-preview">
      <header className="guest-preview-head">
        <h1 dir="auto">{title || 'Without a headline'}</h1>
        <p>
          Preview for <strong dir="auto">{label}</strong>, until <Moment at={expiresAt} /> UTC
          {publishedAt === null && ': not published'}
        </p>
      </header>
      <main id="main">
        {publishedAt === null ? (
          <PreviewOfSite page={page} />
        ) : (
          <Notice
            kind="success"
            title="This is published by now"
            actions={<LinkButton href={publishedAt}>Read it on the site</LinkButton>}
          />
        )}
        {mayComment && (
          <GuestComments
            token={token}
            name={label}
            articles={articles}
            threads={threads}
            comment={comment}
          />
        )}
      </main>
    </div>
  );
}
