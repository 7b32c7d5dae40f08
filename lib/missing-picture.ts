import sharp, { type Sharp } from 'sharp';

const WIDEST = 1600;

/** What stands where a picture is lost, in its ratio: a grey field, crossed out. */
export function missingPicture(size: { width: number; height: number }): Sharp {
  const scale = Math.min(1, WIDEST / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const line = `stroke="#8a8a8a" stroke-width="${Math.max(1, Math.round(width / 300))}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="#e4e4e4"/>
    <path d="M0 0 L${width} ${height} M${width} 0 L0 ${height}" ${line}/>
    <rect width="${width}" height="${height}" fill="none" ${line}/>
  </svg>`;
  return sharp(Buffer.from(svg));
}
