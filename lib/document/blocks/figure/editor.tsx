import {
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
  useEditorState,
} from '@tiptap/react';
import { Image as ImageIcon } from 'lucide-react';
import { changeAttributes, newSitting } from '../../change-attributes';
import type { BlockEditor, EditingServices } from '../../define-editor';
import { insertBlock } from '../../insert-block';
import type { FigureAttributes } from './block';
import { FigureRights, FigureWords } from './figure-form';
import { ImagePicker } from './image-picker';

/** A figure: its image is chosen or dropped, its rights are filled in, its credit is generated. */
export function figureEditor(services: EditingServices): BlockEditor {
  return {
    node: {
      addOptions: () => services,
      addNodeView: () => ReactNodeViewRenderer(FigureView),
    },
    offers: [
      {
        name: 'figure',
        label: 'Figure',
        hint: 'An image with its caption and rights',
        icon: ImageIcon,
        shortcut: 'Mod-Alt-p',
        apply: (editor) => insertBlock(editor, { type: 'figure' }),
      },
    ],
  };
}

function FigureView({ node, editor, getPos, extension, selected }: NodeViewProps) {
  const figure = node.attrs as FigureAttributes;
  const services = extension.options as EditingServices;
  const disabled = !useEditorState({ editor, selector: (now) => now.editor.isEditable });
  function change(changes: Partial<FigureAttributes>, sitting: number): void {
    changeAttributes(editor, getPos(), changes, sitting);
  }
  return (
    <NodeViewWrapper
      className="figure-editor"
      role="group"
      aria-label="Figure"
      data-selected={selected || undefined}
    >
      <div contentEditable={false}>
        <ImagePicker
          figure={figure}
          services={services}
          disabled={disabled}
          onImage={(image) => change({ image }, newSitting())}
        />
        <FigureWords figure={figure} disabled={disabled} onChange={change} />
        <FigureRights figure={figure} disabled={disabled} onChange={change} />
      </div>
    </NodeViewWrapper>
  );
}
