import { ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { newSitting } from '../../change-attributes';
import { licenceById } from '../../licences';
import type { FigureAttributes } from './block';
import {
  CENTRE,
  type Crop,
  type Cuts,
  changesWithCrop,
  cropOf,
  cutsOf,
  type Focus,
  LEAST_LEFT,
  rounded,
} from './crop';
import { CropPad } from './crop-pad';

type CropFormProps = {
  figure: FigureAttributes;
  /** Where the whole image is found. */
  href: string;
  disabled: boolean;
  onChange(changes: Partial<FigureAttributes>, sitting: number): void;
};

const SIDES: { side: keyof Cuts; label: string }[] = [
  { side: 'left', label: 'Cut from the left' },
  { side: 'right', label: 'Cut from the right' },
  { side: 'top', label: 'Cut from the top' },
  { side: 'bottom', label: 'Cut from the bottom' },
];

/** What of an image is shown, and what stays in sight where it is cut further; folded to a line that says it. */
export function CropForm(props: CropFormProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className="excerpt-editor-line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden />
        <span>Crop and focal point: {cropInWords(props.figure)}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <OpenForm {...props} />}
      </div>
    </div>
  );
}

function OpenForm({ figure, href, disabled, onChange }: CropFormProps) {
  const { image, crop, focus, changes } = figure;
  const cuts = cutsOf(crop);
  const setCrop = (next: Crop | null, sitting: number) =>
    onChange({ crop: next, changes: changesWithCrop(changes, next !== null) }, sitting);
  const setFocus = (next: Focus, sitting: number) => onChange({ focus: next }, sitting);
  if (!image) return null;
  return (
    <fieldset className="crop-form" disabled={disabled}>
      <legend className="ui-hidden">Crop and focal point</legend>
      <CropPad {...{ image, href, crop, focus, disabled }} onCrop={setCrop} onFocus={setFocus} />
      <p className="ui-field-hint">
        Drag over the image to crop it; click where its focal point is. The sliders do the same.
      </p>
      <div className="crop-form-sliders">
        {SIDES.map(({ side, label }) => (
          <Slider
            key={side}
            label={label}
            value={cuts[side]}
            most={1 - LEAST_LEFT}
            onChange={(value, sitting) => setCrop(cropOf(cutMore(cuts, side, value)), sitting)}
          />
        ))}
        <Slider
          label="Focal point from the left"
          value={focus.x}
          onChange={(x, sitting) => setFocus({ ...focus, x }, sitting)}
        />
        <Slider
          label="Focal point from the top"
          value={focus.y}
          onChange={(y, sitting) => setFocus({ ...focus, y }, sitting)}
        />
      </div>
      {crop && licenceById(figure.licence)?.noDerivatives && (
        <p className="ui-field-error">The licence forbids changes: cropping is one.</p>
      )}
      <p>
        <button
          type="button"
          className="ui-button ui-button-plain ui-button-small"
          onClick={() =>
            onChange(
              { crop: null, focus: CENTRE, changes: changesWithCrop(changes, false) },
              newSitting(),
            )
          }
        >
          Show all of the image
        </button>
      </p>
    </fieldset>
  );
}

// A slider stops where the side across from it has cut to: that one stays where it is.
function cutMore(cuts: Cuts, side: keyof Cuts, value: number): Cuts {
  const across = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
  return { ...cuts, [side]: Math.min(value, rounded(1 - LEAST_LEFT - cuts[across[side]])) };
}

type SliderProps = {
  label: string;
  value: number;
  most?: number;
  onChange(value: number, sitting: number): void;
};

function Slider({ label, value, most = 1, onChange }: SliderProps) {
  const id = useId();
  const sitting = useRef(0);
  const percent = Math.round(value * 100);
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <span className="crop-form-slider">
        <input
          id={id}
          type="range"
          min={0}
          max={Math.round(most * 100)}
          value={percent}
          aria-valuetext={`${percent} %`}
          onFocus={() => {
            sitting.current = newSitting();
          }}
          onChange={(event) => onChange(Number(event.target.value) / 100, sitting.current)}
        />
        <output htmlFor={id}>{percent} %</output>
      </span>
    </div>
  );
}

function cropInWords({ crop, focus }: FigureAttributes): string {
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  const shown = crop
    ? `${percent(crop.width)} by ${percent(crop.height)} of the image`
    : 'all of the image';
  const isCentred = focus.x === CENTRE.x && focus.y === CENTRE.y;
  return isCentred ? `${shown}, centred` : `${shown}, focal point set`;
}
