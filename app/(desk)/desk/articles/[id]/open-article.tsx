'use client';
import { useRouter } from 'next/navigation';
import {
  ArticleEditor,
  type ArticleEditorProps,
} from '../../../../../components/editor/article-editor';

/** The editor on its page: after each save the page around it is read anew, findings and acts. */
export function OpenArticle(props: ArticleEditorProps) {
  const router = useRouter();
  return <ArticleEditor {...props} onSaved={() => router.refresh()} />;
}
