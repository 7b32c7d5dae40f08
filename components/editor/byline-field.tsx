'use client';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Byline } from '../../lib/document';
import { FieldAside } from '../../lib/document/editors';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';

type BylineFieldProps = {
  bylines: Byline[];
  people: { id: string; name: string }[];
  disabled: boolean;
  onChange: (bylines: Byline[]) => void;
};

/** The names an article appears under, in order: people of the register, or any other name. */
export function BylineField({ bylines, people, disabled, onChange }: BylineFieldProps) {
  const [typed, setTyped] = useState('');
  // A house has hundreds of people: they are listed once somebody turns to the field.
  const [isTurnedTo, setTurnedTo] = useState(false);
  const listId = useId();

  function add(): void {
    const name = typed.trim().replace(/\s+/g, ' ');
    if (name === '' || bylines.some((byline) => byline.name === name)) return;
    const person = people.find((known) => known.name.toLowerCase() === name.toLowerCase());
    onChange([...bylines, { personId: person?.id ?? null, name: person?.name ?? name }]);
    setTyped('');
  }

  function move(from: number, to: number): void {
    const moved = bylines[from];
    if (!moved) return;
    onChange(bylines.toSpliced(from, 1).toSpliced(to, 0, moved));
  }

  return (
    <fieldset className="byline-field" aria-label="Bylines">
      {disabled && <span className="ui-label">Bylines</span>}
      <FieldAside blockId="" field="bylines" label="Bylines" />
      {bylines.length > 0 && (
        <ol className="byline-list">
          {bylines.map((byline, index) => (
            <BylineItem
              key={`${byline.personId} ${byline.name}`}
              byline={byline}
              disabled={disabled}
              isFirst={index === 0}
              isLast={index === bylines.length - 1}
              onMove={(by) => move(index, index + by)}
              onRemove={() => onChange(bylines.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      {!disabled && (
        <div className="byline-new">
          <Field label={bylines.length === 0 ? 'Byline' : 'Another byline'}>
            <TextInput
              data-field="bylines"
              list={listId}
              value={typed}
              maxLength={200}
              autoComplete="off"
              onFocus={() => setTurnedTo(true)}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </Field>
          <datalist id={listId}>
            {isTurnedTo && people.map(({ id, name }) => <option key={id} value={name} />)}
          </datalist>
          <Button icon={Plus} onClick={add} disabled={typed.trim() === ''}>
            Add
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type BylineItemProps = {
  byline: Byline;
  disabled: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function BylineItem({ byline, disabled, isFirst, isLast, onMove, onRemove }: BylineItemProps) {
  const look = { kind: 'quiet', size: 'small', iconOnly: true } as const;
  return (
    <li>
      <span>{byline.name}</span>
      {!disabled && (
        <>
          {!isFirst && (
            <Button {...look} icon={ArrowUp} onClick={() => onMove(-1)}>
              {`Move ${byline.name} up`}
            </Button>
          )}
          {!isLast && (
            <Button {...look} icon={ArrowDown} onClick={() => onMove(1)}>
              {`Move ${byline.name} down`}
            </Button>
          )}
          <Button {...look} icon={X} onClick={onRemove}>
            {`Remove ${byline.name}`}
          </Button>
        </>
      )}
    </li>
  );
}
