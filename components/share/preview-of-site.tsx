'use client';
import './guest-preview.css';
import { useRef } from 'react';

/** What is shared as its page of the site, in a frame that runs nothing. */
export function PreviewOfSite({ page }: { page: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      className="guest-preview-page"
      title="The preview"
      src={page}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      onLoad={() => openOthersBeside(frame.current)}
    />
  );
}

// Inside the frame only what is shared leads anywhere; other pages open beside it and learn no address.
function openOthersBeside(frame: HTMLIFrameElement | null): void {
  frame?.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href') ?? '#';
    if (!link || href.startsWith('#') || href.startsWith('/preview/')) return;
    event.preventDefault();
    window.open(link.href, '_blank', 'noopener,noreferrer');
  });
}
