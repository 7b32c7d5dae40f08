import { Images, Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import type { EditingServices } from '../../define-editor';
import { takeImages } from '../../take-images';
import type { FigureAttributes } from './block';
import { shownImage } from './crop';
import { fillFromLibrary } from './fill-rights';

type Image = FigureAttributes['image'];

type ImagePickerProps = {
  figure: FigureAttributes;
  services: EditingServices;
  disabled: boolean;
  onImage(image: Image): void;
  /** Told of every further image of one choice, with its place after this figure, from 1. */
  onMore(image: Image, place: number): void;
  /** Told what an image of the library brings with it. */
  onChosen(changes: Partial<FigureAttributes>): void;
};

type Progress = { kind: 'idle' | 'busy' | 'said' | 'refused'; words: string };

const IDLE: Progress = { kind: 'idle', words: '' };

/** The image of a figure, and the place to choose or drop another one; several files make several figures. */
export function ImagePicker(props: ImagePickerProps) {
  const { figure, services, disabled, onImage, onMore, onChosen } = props;
  const [progress, setProgress] = useState<Progress>(IDLE);

  async function upload(files: readonly File[]): Promise<void> {
    if (disabled) return;
    const refused = await takeImages(files, {
      upload: services.uploadImage,
      say: (words) => setProgress({ kind: 'busy', words }),
      onImage: (image, place) => {
        if (place === 0) onImage(image);
        else onMore(image, place);
        return true;
      },
    });
    setProgress(refused ? { kind: 'refused', words: refused } : IDLE);
  }

  async function choose(): Promise<void> {
    const chosen = await services.chooseImage();
    if (!chosen) return;
    const { changes, said } = fillFromLibrary(figure, chosen);
    onChosen(changes);
    setProgress({ kind: 'said', words: said });
  }

  function drop(event: DragEvent): void {
    const files = Array.from(event.dataTransfer.files);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    void upload(files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the file field inside
    <div className="image-picker" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      {figure.image && <Shown figure={figure} image={figure.image} services={services} />}
      {disabled && !figure.image && <p>No image yet</p>}
      {!disabled && (
        <ChoiceRow hasImage={figure.image !== null} onFiles={upload} onLibrary={choose} />
      )}
      <p
        className={progress.kind === 'refused' ? 'image-picker-progress' : 'image-picker-said'}
        role="status"
      >
        {progress.words}
      </p>
    </div>
  );
}

type ShownProps = Pick<ImagePickerProps, 'figure' | 'services'> & { image: NonNullable<Image> };

function Shown({ figure, image, services }: ShownProps) {
  const href = services.imageHref(image.sha256, 800);
  const alt = figure.decorative ? '' : figure.alt || 'No alternative text yet';
  const { part } = shownImage(image, figure.crop);
  if (!part) {
    return <img src={href} alt={alt} width={image.width} height={image.height} draggable={false} />;
  }
  return (
    <svg
      className="image-picker-shown"
      viewBox={`${part.left} ${part.top} ${part.width} ${part.height}`}
      width={part.width}
      height={part.height}
      role="img"
      aria-label={alt}
      aria-hidden={figure.decorative || undefined}
    >
      <image href={href} width={image.width} height={image.height} />
    </svg>
  );
}

type ChoiceRowProps = {
  hasImage: boolean;
  onFiles(files: readonly File[]): void;
  onLibrary(): void;
};

function ChoiceRow({ hasImage, onFiles, onLibrary }: ChoiceRowProps) {
  const id = useId();
  return (
    <p className="image-picker-choice">
      <label className="ui-button ui-button-plain ui-button-small" htmlFor={id}>
        <Upload size={16} aria-hidden />
        {hasImage ? 'Choose another image' : 'Choose an image'}
      </label>
      <input
        id={id}
        data-field="image"
        className="ui-hidden"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="ui-button ui-button-plain ui-button-small"
        onClick={onLibrary}
      >
        <Images size={16} aria-hidden />
        From the library
      </button>
      <span>or drop one here</span>
    </p>
  );
}
