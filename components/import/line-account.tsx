import { Check, CircleHelp, EyeOff, type LucideIcon } from 'lucide-react';
import type { ImportedLine } from '../../lib/import';
import './line-account.css';

const VERDICTS: Record<ImportedLine['verdict'], { icon: LucideIcon; word: string }> = {
  used: { icon: Check, word: 'used' },
  ignored: { icon: EyeOff, word: 'ignored' },
  doubtful: { icon: CircleHelp, word: 'doubtful' },
};

/** The account of an imported text: each line, what became of it and why. */
export function LineAccount({ lines }: { lines: ImportedLine[] }) {
  const doubtful = lines.filter(({ verdict }) => verdict === 'doubtful');
  const ignored = lines.filter(({ verdict }) => verdict === 'ignored');
  return (
    <>
      <p>
        {lines.length - doubtful.length - ignored.length} used, {ignored.length} ignored,{' '}
        {doubtful.length} doubtful.
      </p>
      <ol className="line-account">
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ol>
    </>
  );
}

function Line({ line }: { line: ImportedLine }) {
  const { icon: Icon, word } = VERDICTS[line.verdict];
  const part = [line.article !== null && `article ${line.article}`, line.part].filter(Boolean);
  return (
    <li className={`line-account-${line.verdict}`}>
      <span className="line-account-number">{line.number}</span>
      <span className="line-account-verdict">
        <Icon size={13} aria-hidden /> {word}
        <span className="line-account-part">{part.join(', ')}</span>
        {line.reason && <span className="line-account-reason">{line.reason}</span>}
      </span>
      <span className="line-account-text" dir="auto">
        {line.text}
      </span>
    </li>
  );
}
