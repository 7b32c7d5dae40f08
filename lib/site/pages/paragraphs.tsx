/** Texts as paragraphs, one after the other. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the elements are never updated in place
    <p key={index}>{text}</p>
  ));
}
