'use client';
import './editor.css';
import { type Editor, EditorContent, useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import type { PreflightRules } from '../../lib/article/preflight';
import { type ArticleDocument, directionOf, type NoteStyle } from '../../lib/document';
import { CommentButton, SelectionComment } from '../discussion/comment-button';
import { DiscussionRoom, useDiscussionShown, useOpenThreads } from '../discussion/discussion-room';
import { ArticleFields } from './article-fields';
import { AddBlockRow } from './blocks/add-block-row';
import { BlockHandle } from './blocks/block-handle';
import { BlockMenu } from './blocks/block-menu';
import { LibraryDialog } from './blocks/library-dialog';
import { useBlockLinks } from './blocks/use-block-links';
import { EditingNotice } from './notes/editing-notice';
import { NotePopover } from './notes/note-popover';
import { editorPanels } from './panels/editor-panels';
import { EditorSide } from './panels/editor-side';
import type { Waiving } from './panels/findings-panel';
import { useChecks } from './panels/use-checks';
import { SafetyNotices } from './saving/safety-notices';
import { SaveStatusLine } from './saving/save-status';
import { useOfferSaver } from './saving/settling';
import { useEditingLock, useIsHeldBack } from './saving/use-editing-lock';
import { useSaver } from './saving/use-saver';
import { EditorBar } from './shell/editor-bar';
import { useShell } from './shell/use-shell';
import type { Suggester } from './suggesting/suggesting';
import { SuggestingLine } from './suggesting/suggesting-line';
import type { SuggestionSource } from './suggesting/suggestions-panel';
import { useArticleEditor } from './use-article-editor';

export type ArticleEditorProps = {
  articleId: string;
  /** The version that `document` is; later ones are taken from the answers to saving. */
  version: number;
  document: ArticleDocument;
  editable: boolean;
  sections: { slug: string; title: string }[];
  people: { id: string; name: string }[];
  noteStyle: NoteStyle;
  /** What preflight goes by: the same as on the server. */
  rules: PreflightRules;
  waiving: Waiving;
  suggester: Suggester;
  /** Who made the suggestions that the server knows. */
  suggestions: SuggestionSource[];
  /** Told when the server has everything again, as what else the page shows may be old then. */
  onSaved?: () => void;
};

/** The article as its author writes it; it saves by itself and loses nothing. */
export function ArticleEditor(props: ArticleEditorProps) {
  const shell = useArticleEditor(props);
  if (!shell.editor) {
    return (
      <p className="editor-opening" role="status">
        Opening the article…
      </p>
    );
  }
  return (
    <DiscussionRoom editor={shell.editor} articleId={props.articleId}>
      <OpenArticle {...props} {...shell} editor={shell.editor} />
    </DiscussionRoom>
  );
}

type OpenArticleProps = ArticleEditorProps &
  ReturnType<typeof useArticleEditor> & { editor: Editor };

function OpenArticle(props: OpenArticleProps) {
  const { editor, articleId, version, noteStyle, offers, calls } = props;
  const saver = useSaver(editor, props);
  useOfferSaver(props.editable ? saver : null);
  const lock = useEditingLock(editor, saver, props);
  const isLocked = useIsHeldBack(saver, lock) || !props.editable;
  const checks = useChecks(editor, articleId, props.rules);
  const openThreads = useOpenThreads();
  const panels = editorPanels({ ...props, editor, checks, openThreads, saver });
  const shell = useShell({ view: editor.view, saver, calls, panels });
  useDiscussionShown(editor, shell.openPanel);
  useBlockLinks(editor);
  useEditable(editor, !isLocked);

  return (
    <div
      className="article-editor"
      data-locked={isLocked || undefined}
      data-wide-side={shell.open?.isWide || undefined}
    >
      <EditorBar
        editor={editor}
        offers={offers}
        panels={panels}
        isLocked={isLocked}
        shell={shell.tools}
        isLinking={shell.isLinking}
        onLinked={() => shell.setLinking(false)}
        isHelping={shell.isHelping}
        onHelp={shell.setHelping}
      >
        <CommentButton editor={editor} />
        {!isLocked && <SuggestingLine editor={editor} />}
        {props.editable && <SaveStatusLine saver={saver} />}
      </EditorBar>
      <div className="editor-main">
        <SafetyNotices
          editor={editor}
          saver={saver}
          lock={lock}
          articleId={articleId}
          actorId={props.suggester.actorId}
          version={version}
          editable={props.editable}
          noteStyle={noteStyle}
        />
        <ArticleFields
          editor={editor}
          disabled={isLocked}
          sections={props.sections}
          people={props.people}
        />
        <TextArea {...props} isLocked={isLocked} />
      </div>
      <EditorSide
        editor={editor}
        panels={panels}
        open={shell.open?.name ?? ''}
        onOpen={shell.openPanel}
        asked={shell.asked}
      />
    </div>
  );
}

/** The text with what appears in it and below it. */
function TextArea({
  editor,
  offers,
  menuKeys,
  noteStyle,
  imageMessage,
  isLocked,
}: OpenArticleProps & { isLocked: boolean }) {
  return (
    <>
      <Canvas editor={editor}>
        {!isLocked && <BlockMenu editor={editor} offers={offers} keys={menuKeys} />}
        {!isLocked && <BlockHandle editor={editor} />}
        <NotePopover editor={editor} noteStyle={noteStyle} />
        <SelectionComment editor={editor} />
      </Canvas>
      <EditingNotice editor={editor} />
      <LibraryDialog />
      <p className="editor-image-message" role="status">
        {imageMessage}
      </p>
      {!isLocked && <AddBlockRow editor={editor} offers={offers} />}
    </>
  );
}

function useEditable(editor: Editor, isEditable: boolean): void {
  useEffect(() => {
    editor.setEditable(isEditable, false);
    // Node views hear of it by a transaction only.
    editor.view.dispatch(editor.state.tr);
  }, [editor, isEditable]);
}

function Canvas({ editor, children }: { editor: Editor; children: React.ReactNode }) {
  const lang = useEditorState({
    editor,
    selector: ({ editor: { state } }) => String(state.doc.attrs.lang),
  });
  return (
    <div className="editor-canvas">
      <div className="editor-sheet" lang={lang} dir={directionOf(lang)}>
        <EditorContent editor={editor} />
      </div>
      {children}
    </div>
  );
}
