'use client';
import './input-lines.css';
import { Check, CircleHelp, EyeOff, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { ImportedLine, LineUse } from '../../lib/import';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Link } from '../ui/navigation';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { lineAnchor, partAnchor, partInWords } from './part-names';

const VERDICTS: Record<ImportedLine['verdict'], { icon: LucideIcon; word: string }> = {
  used: { icon: Check, word: 'used' },
  ignored: { icon: EyeOff, word: 'ignored' },
  doubtful: { icon: CircleHelp, word: 'doubtful' },
};

/** What a line may be said to be, in one article. */
export type UsesOfArticle = {
  article: number;
  title: string;
  uses: LineUse[];
  ofPictures: LineUse[];
};

type InputLinesProps = {
  importId: string;
  file: number;
  lines: ImportedLine[];
  choices: UsesOfArticle[];
  /** Null once the drafts are made: then nothing can be said any more. */
  mend: FormAction | null;
};

/** Lines of the input: what became of each and why, and a way to say what it is. */
export function InputLines(props: InputLinesProps) {
  return (
    <ol className="input-lines">
      {props.lines.map((line) => (
        <InputLine key={line.number} {...props} line={line} />
      ))}
    </ol>
  );
}

function InputLine({ line, ...props }: InputLinesProps & { line: ImportedLine }) {
  const { icon: Icon, word } = VERDICTS[line.verdict];
  return (
    <li
      className={`input-line input-line-${line.verdict}`}
      id={lineAnchor(props.file, line.number)}
    >
      <span className="input-line-number">
        <span className="ui-hidden">Line </span>
        {line.number}
      </span>
      <div className="input-line-body">
        <p className="input-line-text" dir="auto">
          {line.text}
        </p>
        <div className="input-line-fate">
          <span className="input-line-verdict">
            <Icon size={13} aria-hidden /> {word}
          </span>
          <PartLinks file={props.file} line={line} />
          {line.reason && <span className="input-line-reason">{line.reason}</span>}
          {props.mend && <LineMend {...props} mend={props.mend} line={line} />}
        </div>
      </div>
    </li>
  );
}

function PartLinks({ file, line }: { file: number; line: ImportedLine }) {
  if (line.article === null || line.verdict === 'ignored') return null;
  return line.part?.split(', ').map((part) => (
    <Link key={part} href={`#${partAnchor(`${file}-${line.article}`, part)}`}>
      {partInWords(part)}
    </Link>
  ));
}

function LineMend(props: InputLinesProps & { line: ImportedLine; mend: FormAction }) {
  const { line, importId, file, mend } = props;
  const [isOpen, setOpen] = useState(false);
  const options = optionsFor(line, props.choices);
  const ids = (
    <>
      <input type="hidden" name="id" value={importId} />
      <input type="hidden" name="file" value={file} />
      <input type="hidden" name="line" value={line.number} />
    </>
  );
  // The first says what to do; without another there is nothing to say.
  if (options.length === 1) return null;
  if (line.isMended && !isOpen) {
    return (
      <ActionForm action={mend} className="line-mend">
        {ids}
        <SubmitButton kind="quiet" size="small" name="what" value="">
          Take back
        </SubmitButton>
      </ActionForm>
    );
  }
  if (!isOpen && line.verdict !== 'doubtful') {
    return (
      <Button kind="quiet" size="small" onClick={() => setOpen(true)} className="line-mend-open">
        Change<span className="ui-hidden"> line {line.number}</span>
      </Button>
    );
  }
  return (
    <ActionForm action={mend} className="line-mend" onDone={() => setOpen(false)}>
      {ids}
      <Field label={`What line ${line.number} is`} name="what" labelHidden>
        <Select name="what" options={options} required defaultValue="" />
      </Field>
      <SubmitButton kind="plain" size="small">
        Say so
      </SubmitButton>
    </ActionForm>
  );
}

function optionsFor(line: ImportedLine, choices: UsesOfArticle[]) {
  const own = choices.filter(({ article }) => line.article === null || article === line.article);
  const isMore = own.length > 1;
  const isCitation = line.part?.includes(' citation') ?? false;
  const options = own.flatMap(({ article, title, uses, ofPictures }) =>
    (line.traits?.picture ? ofPictures : uses)
      .filter(({ value }) => !(isCitation && value.startsWith('passage')))
      .map(({ value, label }) => ({
        value: `${article} ${value}`,
        label: isMore ? `${title}: ${label}` : label,
      })),
  );
  return [{ value: '', label: 'This line is …', disabled: true }, ...options];
}
