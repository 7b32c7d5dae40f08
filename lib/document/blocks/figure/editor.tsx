import { Image as ImageIcon } from 'lucide-react';
import { type BlockViewProps, blockView } from '../../block-view';
import { changeAttributes, newSitting } from '../../change-attributes';
import type { BlockEditor, EditingServices } from '../../define-editor';
import { insertBlock } from '../../insert-block';
import type { FigureAttributes } from './block';
import { CropForm } from './crop-form';
import { FigureRights, FigureWords } from './figure-form';
import { withImage } from './fill-rights';
import { ImagePicker } from './image-picker';

/** A figure: its image is chosen or dropped, its rights are filled in, its credit is generated. */
export function figureEditor(services: EditingServices): BlockEditor {
  return {
    node: {
      addOptions: () => services,
      addNodeView: () => blockView(FigureForm, { className: 'figure-editor', label: 'Figure' }),
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

function FigureForm({ node, editor, getPos, options, isEditable }: BlockViewProps) {
  const figure = node.attrs as FigureAttributes;
  const services = options as EditingServices;
  function change(changes: Partial<FigureAttributes>, sitting: number): void {
    changeAttributes(editor, getPos(), changes, sitting);
  }
  function addAfter(image: FigureAttributes['image'], place: number): void {
    const position = getPos();
    const made = editor.schema.nodes.figure?.create({ image });
    if (position === undefined || !made) return;
    // One after the other: each goes behind those of the same drop.
    editor.view.dispatch(editor.state.tr.insert(position + node.nodeSize * place, made));
  }
  return (
    <>
      <ImagePicker
        figure={figure}
        services={services}
        disabled={!isEditable}
        onImage={(image) => change(withImage(figure, image), newSitting())}
        onMore={addAfter}
        onChosen={(changes) => change(changes, newSitting())}
      />
      {figure.image && (
        <CropForm
          figure={figure}
          href={services.imageHref(figure.image.sha256, 1600)}
          disabled={!isEditable}
          onChange={change}
        />
      )}
      <FigureWords figure={figure} disabled={!isEditable} onChange={change} />
      <FigureRights figure={figure} disabled={!isEditable} onChange={change} />
    </>
  );
}
