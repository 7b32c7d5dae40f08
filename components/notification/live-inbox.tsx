'use client';
import { useEffect, useRef } from 'react';

type LiveInboxProps = {
  /** The newest line that the page knows of, and how many it counts as unread. */
  known: { unread: number; latest: string | null };
  /** Has the page read anew. */
  onNews: () => void;
};

const EVERY_MS = 10_000;

/** Asks now and then, while somebody looks, whether something came; the page is read anew when it did. */
export function LiveInbox({ known, onNews }: LiveInboxProps) {
  const latest = useRef({ known, onNews });
  useEffect(() => {
    latest.current = { known, onNews };
  });
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const now = await inboxNow();
      if (!now) return;
      const then = latest.current.known;
      if (now.latest !== then.latest || now.unread !== then.unread) latest.current.onNews();
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
  return null;
}

async function inboxNow(): Promise<LiveInboxProps['known'] | null> {
  try {
    const answer = await fetch('/api/inbox');
    return answer.ok ? await answer.json() : null;
  } catch {
    // Without a network there is no news; saving tells of it.
    return null;
  }
}
