import { type PointerEvent, useRef, useState } from 'react';
import { newSitting } from '../../change-attributes';
import type { FigureAttributes } from './block';
import { type Crop, cropBetween, type Focus, rounded, shownImage } from './crop';

type CropPadProps = {
  image: NonNullable<FigureAttributes['image']>;
  href: string;
  crop: Crop | null;
  focus: Focus;
  disabled: boolean;
  onCrop(crop: Crop | null, sitting: number): void;
  onFocus(focus: Focus, sitting: number): void;
};

// A pointer that moves less than this, in fractions of the image, has clicked.
const CLICK = 0.02;

/** The whole image with its crop and focal point, for pointers: dragging crops, a click sets the point. */
export function CropPad({ image, href, crop, focus, disabled, onCrop, onFocus }: CropPadProps) {
  const start = useRef<Focus | null>(null);
  const [drawn, setDrawn] = useState<Crop | null>(null);

  function press(event: PointerEvent<SVGSVGElement>): void {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = pointOf(event);
  }

  function move(event: PointerEvent<SVGSVGElement>): void {
    if (start.current) setDrawn(dragged(start.current, pointOf(event)));
  }

  function release(event: PointerEvent<SVGSVGElement>): void {
    const from = start.current;
    start.current = null;
    setDrawn(null);
    if (!from) return;
    const to = pointOf(event);
    const next = dragged(from, to);
    if (next) onCrop(next, newSitting());
    else onFocus(to, newSitting());
  }

  return (
    <svg
      className="crop-pad"
      data-control
      viewBox={`0 0 ${image.width} ${image.height}`}
      // What it does the sliders below do for everybody.
      aria-hidden="true"
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        start.current = null;
        setDrawn(null);
      }}
    >
      <image href={href} width={image.width} height={image.height} />
      <Marks image={image} crop={drawn ?? crop} focus={focus} />
    </svg>
  );
}

function Marks({ image, crop, focus }: Pick<CropPadProps, 'image' | 'crop' | 'focus'>) {
  const { width, height } = image;
  const { part } = shownImage(image, crop);
  const unit = Math.max(width, height) / 100;
  return (
    <>
      {part && (
        <>
          <path
            className="crop-pad-cut"
            fillRule="evenodd"
            d={`M0 0H${width}V${height}H0Z M${part.left} ${part.top}h${part.width}v${part.height}h${-part.width}Z`}
          />
          <rect
            className="crop-pad-edge"
            x={part.left}
            y={part.top}
            width={part.width}
            height={part.height}
          />
        </>
      )}
      <g className="crop-pad-focus">
        <circle cx={focus.x * width} cy={focus.y * height} r={unit * 2} />
        <circle cx={focus.x * width} cy={focus.y * height} r={unit * 0.5} />
      </g>
    </>
  );
}

function dragged(from: Focus, to: Focus): Crop | null {
  const isClick = Math.abs(to.x - from.x) < CLICK || Math.abs(to.y - from.y) < CLICK;
  return isClick ? null : cropBetween(from, to);
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Focus {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: rounded((clientX - left) / width), y: rounded((clientY - top) / height) };
}
