'use client';
import './file-drop.css';
import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names';
import { useFieldTies } from './field';

type FileDropProps = {
  name?: string;
  /** As `accept` of an input: `.txt,text/plain`. */
  accept?: string;
  multiple?: boolean;
  /** What may be given: kinds and sizes. */
  children: ReactNode;
  onFiles?: (files: File[]) => void;
};

/** A place for files: press it, reach it by Tab, or drop on it. It stands in a `Field` and is sent with its form. */
export function FileDrop({ name, accept, multiple, children, onFiles }: FileDropProps) {
  const ties = useFieldTies();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);

  function show(files: FileList | null) {
    setChosen([...(files ?? [])].map((file) => file.name));
    onFiles?.([...(files ?? [])]);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    show(input.current.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to what the input does
    <div
      className={classNames('ui-file-drop', over && 'ui-file-drop-over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={20} strokeWidth={1.5} aria-hidden />
      <p className="ui-file-drop-words">
        {chosen.length > 0 ? <strong>{chosen.join(', ')}</strong> : 'Choose a file or drop it here'}
        <span className="ui-field-hint">{children}</span>
      </p>
      <input
        name={name}
        {...ties}
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => show(event.target.files)}
      />
    </div>
  );
}
