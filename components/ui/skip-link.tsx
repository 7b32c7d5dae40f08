/** The first stop of the Tab key: over the navigation, straight to the element with that id. */
export function SkipLink({ to = 'main' }: { to?: string }) {
  return (
    <a className="ui-skip" href={`#${to}`}>
      Skip to the content
    </a>
  );
}
