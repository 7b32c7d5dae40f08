import './progress-bar.css';

type ProgressBarProps = {
  /** What is under way, such as “Typesetting the PDF”. */
  label: string;
  /** 0 to 100; null while nobody knows how much there is. */
  percent: number | null;
  /** The step it is at, in words. */
  stage?: string;
};

/** How far a long act has come, in a bar and in words. */
export function ProgressBar({ label, percent, stage }: ProgressBarProps) {
  const known = percent === null ? undefined : Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div className="ui-progress">
      <p className="ui-progress-words">
        <span>{label}</span>
        <span className="ui-progress-stage">
          {[stage, known !== undefined && `${known} %`].filter(Boolean).join(' · ')}
        </span>
      </p>
      <progress aria-label={label} value={known} max={100} />
    </div>
  );
}
