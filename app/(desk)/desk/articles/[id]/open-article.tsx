'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import {
  ArticleEditor,
  type ArticleEditorProps,
} from '../../../../../components/editor/article-editor';

const QUIET_MS = 2_000;

/** The editor on its page: after saving, the page around it is read anew, acts and standing. */
export function OpenArticle(props: ArticleEditorProps) {
  const router = useRouter();
  return <ArticleEditor {...props} onSaved={useWhenQuiet(() => router.refresh())} />;
}

// Drawing the page anew is work that no key should wait for: it is done when nobody types.
function useWhenQuiet(act: () => void): () => void {
  const latest = useRef(act);
  const wait = useRef(() => {});
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        latest.current();
      }, QUIET_MS);
    };
    const again = () => timer !== undefined && begin();
    wait.current = begin;
    window.addEventListener('keydown', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', again);
    };
  }, []);
  return () => wait.current();
}
