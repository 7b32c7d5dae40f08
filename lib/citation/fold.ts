/** The text with every run of white space, no-break spaces included, as one space. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
