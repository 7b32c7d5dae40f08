type Sized = { image: { width: number; height: number }; bytes: number };

/** The size of an image in pixels and bytes, such as `1,600 × 1,000 pixels, 240 kB`. */
export function sizeInWords({ image: { width, height }, bytes }: Sized): string {
  const number = (value: number) => value.toLocaleString('en');
  const size =
    bytes < 1_000_000
      ? `${number(Math.ceil(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${number(width)} × ${number(height)} pixels, ${size}`;
}
