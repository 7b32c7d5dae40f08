import { Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import type { EditingServices } from '../../define-editor';
import type { FigureAttributes } from './block';

type ImagePickerProps = {
  figure: FigureAttributes;
  services: EditingServices;
  disabled: boolean;
  onImage(image: FigureAttributes['image']): void;
};

type Progress = { kind: 'idle' } | { kind: 'uploading' } | { kind: 'refused'; reason: string };

/** The image of a figure, and the place to choose or drop another one. */
export function ImagePicker({ figure, services, disabled, onImage }: ImagePickerProps) {
  const id = useId();
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });

  async function upload(file: File | undefined): Promise<void> {
    if (!file || disabled) return;
    setProgress({ kind: 'uploading' });
    const uploaded = await services.uploadImage(file);
    setProgress(uploaded.ok ? { kind: 'idle' } : { kind: 'refused', reason: uploaded.reason });
    if (uploaded.ok) onImage(uploaded.image);
  }

  function drop(event: DragEvent): void {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void upload(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the file field inside
    <div className="image-picker" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      {figure.image && (
        <img
          src={services.imageHref(figure.image.sha256, 800)}
          alt={figure.decorative ? '' : figure.alt || 'No alternative text yet'}
          width={figure.image.width}
          height={figure.image.height}
          draggable={false}
        />
      )}
      {disabled && !figure.image && <p>No image yet</p>}
      {!disabled && (
        <p className="image-picker-choice">
          <label className="ui-button ui-button-plain ui-button-small" htmlFor={id}>
            <Upload size={16} aria-hidden />
            {figure.image ? 'Choose another image' : 'Choose an image'}
          </label>
          <input
            id={id}
            className="ui-hidden"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            onChange={(event) => {
              void upload(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <span>or drop one here</span>
        </p>
      )}
      <p className="image-picker-progress" role="status">
        {progress.kind === 'uploading' && 'Taking in the image…'}
        {progress.kind === 'refused' && progress.reason}
      </p>
    </div>
  );
}
