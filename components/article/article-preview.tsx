'use client';
import './article-preview.css';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { usePdfPreview } from './use-pdf-preview';

type ArticlePreviewProps = {
  articleId: string;
  /** Changes when the article was saved; the site’s preview is then read anew. */
  savedAt?: string | null;
  /** Whether pages may be made of it. */
  mayTypeset: boolean;
};

type Shown = 'site' | 'pdf';

/** An article as its readers will get it: the page of the site, or the pages of the PDF. */
export function ArticlePreview({ articleId, savedAt, mayTypeset }: ArticlePreviewProps) {
  const [shown, setShown] = useState<Shown>('site');
  return (
    <section className="article-preview" aria-label="Preview">
      {mayTypeset && (
        <fieldset className="article-preview-choice" aria-label="Show it as">
          <Choice shown={shown} value="site" onChoose={setShown}>
            Site
          </Choice>
          <Choice shown={shown} value="pdf" onChoose={setShown}>
            PDF
          </Choice>
        </fieldset>
      )}
      {shown === 'site' ? (
        <SiteFrame articleId={articleId} savedAt={savedAt} />
      ) : (
        <PdfFrame articleId={articleId} />
      )}
    </section>
  );
}

type ChoiceProps = {
  shown: Shown;
  value: Shown;
  onChoose: (value: Shown) => void;
  children: string;
};

function Choice({ shown, value, onChoose, children }: ChoiceProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-pressed={shown === value}
      onClick={() => onChoose(value)}
    >
      {children}
    </Button>
  );
}

function SiteFrame({ articleId, savedAt }: Pick<ArticlePreviewProps, 'articleId' | 'savedAt'>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef(savedAt);
  useEffect(() => {
    if (savedAt === first.current) return;
    first.current = savedAt;
    // Unlike a new address it keeps the place one had scrolled to.
    frame.current?.contentWindow?.location.reload();
  }, [savedAt]);
  return (
    <iframe
      ref={frame}
      title="The article on the site"
      src={`/api/articles/${articleId}/preview.html`}
      sandbox="allow-same-origin"
      onLoad={() => leaveLinksToTheDesk(frame.current)}
    />
  );
}

// Inside the frame only the notes lead anywhere; other pages open beside the desk.
function leaveLinksToTheDesk(frame: HTMLIFrameElement | null): void {
  frame?.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    window.open(link.href, '_blank', 'noopener');
  });
}

function PdfFrame({ articleId }: { articleId: string }) {
  const { state, typeset } = usePdfPreview(articleId);
  return (
    <>
      <p className="article-preview-acts">
        <Button size="small" busy={state.kind === 'working'} onClick={typeset}>
          {state.kind === 'done' ? 'Set the pages anew' : 'Set the pages'}
        </Button>
        {state.kind === 'done' && (
          <a href={state.href} download="draft.pdf">
            Download the PDF
          </a>
        )}
        <span role="status">{state.kind === 'working' && 'Setting the pages…'}</span>
      </p>
      {state.kind === 'refused' && (
        <Notice kind="refused" title="The pages could not be set" live>
          {state.reason}
        </Notice>
      )}
      {state.kind === 'done' && <iframe title="The article in the PDF" src={state.href} />}
    </>
  );
}
