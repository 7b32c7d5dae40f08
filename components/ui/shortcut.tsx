import './small-parts.css';

/** The keys of a shortcut, such as `['Ctrl', 'S']`. */
export function Shortcut({ keys }: { keys: string[] }) {
  return (
    <span className="ui-shortcut">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
