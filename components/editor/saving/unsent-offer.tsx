'use client';
import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ArticleDocument, NoteStyle } from '../../../lib/document';
import { Button } from '../../ui/button';
import { Dialog, DialogClose } from '../../ui/dialog';
import { momentHere } from '../../ui/moment';
import { Notice } from '../../ui/notice';
import { replaceDocument } from '../document-attributes';
import { CopyTextButton } from './copy-text-button';
import type { Saver } from './saver';
import { browserShelf, openTabs } from './unsent-browser';
import type { UnsentText } from './unsent-text';

// Only who has something to choose needs them.
const MergeView = lazy(() => import('./merge-view').then((all) => ({ default: all.MergeView })));
const UnsentDifference = lazy(() =>
  import('./unsent-difference').then((all) => ({ default: all.UnsentDifference })),
);

type UnsentOfferProps = {
  editor: Editor;
  saver: Saver;
  articleId: string;
  /** Who looks at the article: nobody is offered what another one typed in this browser. */
  actorId: string;
  version: number;
  /** Whether the article may be changed now; where not, the text can still be seen and copied. */
  canPut: boolean;
  noteStyle: NoteStyle;
};

/** Offers text again that was typed in this browser and never reached the server; never by itself. */
export function UnsentOffer(props: UnsentOfferProps) {
  const { editor, saver, articleId, actorId, version, canPut, noteStyle } = props;
  const [texts, settle] = useUnsentTexts(editor, actorId, articleId);
  const [isMerging, setMerging] = useState(false);
  const [text] = texts;
  if (!text) return null;
  const take = (document: ArticleDocument) => {
    replaceDocument(editor, document);
    // It must be in this browser under its new name before the old one is forgotten.
    saver.keepAtOnce();
    setMerging(false);
    settle(text);
  };
  return (
    <>
      <Notice
        kind="warning"
        live
        title={`This browser holds text of this article from ${momentHere(text.keptAt)} that never reached the server`}
        actions={
          <>
            {canPut && (
              <>
                <Button kind="primary" onClick={() => take(text.document)}>
                  Put it in place of the text below
                </Button>
                <Button aria-expanded={isMerging} onClick={() => setMerging(!isMerging)}>
                  Choose block by block
                </Button>
              </>
            )}
            <CopyTextButton document={text.document} />
            <ThrowAway onConfirm={() => settle(text)} />
          </>
        }
      >
        {text.version < version && 'The article was changed since. '}
        {canPut
          ? 'Look at what differs before you decide. Undo brings back what is there now.'
          : 'You may not change the article now: the text stays here until you may, or throw it away.'}
      </Notice>
      <Suspense fallback={<p role="status">Comparing both texts…</p>}>
        {isMerging && canPut ? (
          <MergeView
            theirsName="The text below"
            theirs={editor.getJSON() as ArticleDocument}
            yours={text.document}
            base={text.base}
            noteStyle={noteStyle}
            confirm="Put the merged text in place"
            onMerge={take}
          />
        ) : (
          <UnsentDifference editor={editor} unsent={text.document} noteStyle={noteStyle} />
        )}
      </Suspense>
    </>
  );
}

function ThrowAway({ onConfirm }: { onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button kind="danger">Throw it away</Button>}
      title="Throw this text away"
      description="It is nowhere else: what you throw away here is gone."
      open={isOpen}
      onOpenChange={setOpen}
    >
      <div className="ui-form-actions">
        <Button kind="danger" onClick={onConfirm}>
          Throw it away
        </Button>
        <DialogClose />
      </div>
    </Dialog>
  );
}

/** What waits for this article in this browser, without what another open tab has on screen. */
function useUnsentTexts(
  editor: Editor,
  userId: string,
  articleId: string,
): [UnsentText[], (text: UnsentText) => void] {
  const [texts, setTexts] = useState<UnsentText[]>([]);
  useEffect(() => {
    let isGone = false;
    const found = browserShelf().texts({ userId, articleId });
    void Promise.all([found, openTabs()]).then(([kept, open]) => {
      if (isGone) return;
      const shown = editor.state.doc;
      const isShown = ({ document }: UnsentText) => editor.schema.nodeFromJSON(document).eq(shown);
      const lost = kept.filter(({ tab }) => !open.has(tab));
      for (const text of lost.filter(isShown)) void browserShelf().drop(text);
      setTexts(lost.filter((text) => !isShown(text)));
    });
    return () => {
      isGone = true;
    };
  }, [editor, userId, articleId]);
  return [
    texts,
    (text) => {
      void browserShelf().drop(text);
      setTexts((all) => all.filter(({ key }) => key !== text.key));
    },
  ];
}
