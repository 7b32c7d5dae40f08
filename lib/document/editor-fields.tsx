import { ChevronDown } from 'lucide-react';
import { type ClipboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { newSitting } from './change-attributes';
import { FieldAside } from './field-aside';

type FieldProps = {
  label: string;
  value: string;
  disabled: boolean;
  /** Told on every change, with the sitting it belongs to. */
  onChange(value: string, sitting: number): void;
  hint?: ReactNode;
  error?: string | null;
  lang?: string;
  dir?: string;
  wide?: boolean;
  /** Where it stands in the document; findings lead there, and a page may put something beside it. */
  place?: { blockId: string; field: string };
};

/**
 * Keeps what is being typed apart from what is stored, so that the caret never jumps. A paste that
 * the form around the field took for itself ends that: what it fills in has to show.
 */
function useTyping({ value, onChange }: Pick<FieldProps, 'value' | 'onChange'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const sitting = useRef(0);
  return {
    value: typed ?? value,
    onFocus() {
      sitting.current = newSitting();
    },
    onChange(event: { target: { value: string } }) {
      setTyped(event.target.value);
      onChange(event.target.value, sitting.current);
    },
    onBlur: () => setTyped(null),
    onPaste: (event: ClipboardEvent) => event.defaultPrevented && setTyped(null),
  };
}

function Framed(props: FieldProps & { id: string; children: ReactNode }) {
  const { id, label, hint, error, wide, place, children } = props;
  return (
    <div className={wide ? 'ui-field editor-field-wide' : 'ui-field'}>
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      {place && <FieldAside {...place} label={label} />}
      {children}
      {error && (
        <p className="ui-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p className="ui-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type Tied = Pick<FieldProps, 'hint' | 'error' | 'place'> & { id: string };

// Findings lead to a field by its name.
function ties({ id, hint, error, place }: Tied) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    className: 'ui-input',
    'data-field': place?.field,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** A field of a block that holds one line. */
export function LineField(props: FieldProps & { type?: 'text' | 'url' }) {
  const id = useId();
  const typing = useTyping(props);
  return (
    <Framed {...props} id={id}>
      <input
        {...ties({ ...props, id })}
        {...typing}
        type={props.type ?? 'text'}
        disabled={props.disabled}
        maxLength={2_000}
        lang={props.lang || undefined}
        dir={props.dir || 'auto'}
      />
    </Framed>
  );
}

/** A field of a block that holds a text of a few lines. */
export function TextField(props: FieldProps) {
  const id = useId();
  const typing = useTyping(props);
  return (
    <Framed {...props} id={id}>
      <textarea
        {...ties({ ...props, id })}
        {...typing}
        className="ui-input editor-text-area"
        rows={2}
        disabled={props.disabled}
        maxLength={10_000}
        dir="auto"
      />
    </Framed>
  );
}

/** A field of a block with a list to choose from. */
export function ChoiceField(props: FieldProps & { options: { value: string; label: string }[] }) {
  const id = useId();
  return (
    <Framed {...props} id={id}>
      <span className="ui-select">
        <select
          {...ties({ ...props, id })}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value, newSitting())}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden />
      </span>
    </Framed>
  );
}

/**
 * A field whose words are read into a value when they can be: while they can't, they stay in the
 * field, the stored value stays as it was, and `misread` says what is wrong.
 */
export function ReadField(
  props: FieldProps & { read(typed: string): string | null; misread: string },
) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const sitting = useRef(0);
  const isMisread = typed !== null && props.read(typed) === null;
  const [isDone, setDone] = useState(false);
  const error = isMisread && isDone ? props.misread : null;
  return (
    <Framed {...props} id={id} error={error}>
      <input
        {...ties({ ...props, id, error })}
        type="text"
        disabled={props.disabled}
        maxLength={200}
        value={typed ?? props.value}
        onFocus={() => {
          sitting.current = newSitting();
          setDone(false);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          const value = props.read(event.target.value);
          if (value !== null) props.onChange(value, sitting.current);
        }}
        onPaste={(event) => event.defaultPrevented && setTyped(null)}
        onBlur={() => {
          setDone(true);
          if (!isMisread) setTyped(null);
        }}
      />
    </Framed>
  );
}
