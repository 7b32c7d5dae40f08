'use client';
import './library-grid.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';
import { type FoundImage, findImages } from './find-images';

type ImageChoiceProps = { onChosen(image: FoundImage): void };

type Found = { images: FoundImage[]; next: string | null; state: 'asking' | 'here' | 'offline' };

const NOTHING: Found = { images: [], next: null, state: 'asking' };

// A pause in typing after which it is asked.
const PAUSE = 250;

/** The library to choose from: words find, arrow keys walk, Enter chooses. */
export function ImageChoice({ onChosen }: ImageChoiceProps) {
  const [words, setWords] = useState('');
  const { found, showMore } = useImages(words);
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <Field label="Words of a name, a caption or a creator">
        <TextInput
          type="search"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') walk(event, list.current);
          }}
        />
      </Field>
      <p className="library-facts" role="status">
        {inWords(found)}
      </p>
      <ul
        ref={list}
        className="library-choice"
        aria-label="Images"
        onKeyDown={(event) => walk(event, list.current)}
      >
        {found.images.map((line) => (
          <li key={line.image.sha256}>
            <Choice line={line} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {found.next && <Button onClick={showMore}>Show more</Button>}
    </>
  );
}

function Choice({ line, onChosen }: { line: FoundImage } & ImageChoiceProps) {
  const { image, name, latestUse, uploadedBy } = line;
  return (
    <button type="button" onClick={() => onChosen(line)}>
      <img
        className="library-thumbnail"
        src={`/api/media/${image.sha256}?w=320`}
        alt={latestUse?.alt ?? ''}
        width={image.width}
        height={image.height}
        loading="lazy"
      />
      <span>{name || 'Without a name'}</span>
      <small>{latestUse?.creator ? `By ${latestUse.creator}` : `From ${uploadedBy}`}</small>
    </button>
  );
}

function useImages(words: string): { found: Found; showMore(): void } {
  const [found, setFound] = useState<Found>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    const start = setTimeout(
      async () => {
        setFound((shown) => ({ ...shown, state: 'asking' }));
        const page = await findImages(new URLSearchParams({ q: words }).toString(), stop.signal);
        if (stop.signal.aborted) return;
        setFound(page ? { ...page, state: 'here' } : { ...NOTHING, state: 'offline' });
      },
      words === '' ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(start);
      stop.abort();
    };
  }, [words]);

  async function showMore(): Promise<void> {
    if (!found.next) return;
    const page = await findImages(found.next, new AbortController().signal);
    // Other words may have been asked for meanwhile: then this page is of a list that is gone.
    setFound((shown) => {
      if (shown.next !== found.next) return shown;
      if (!page) return { ...shown, state: 'offline' };
      return { images: [...shown.images, ...page.images], next: page.next, state: 'here' };
    });
  }

  return { found, showMore };
}

function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const buttons: Element[] = [...(list?.querySelectorAll('button') ?? [])];
  if (!step || buttons.length === 0) return;
  event.preventDefault();
  const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), buttons.length - 1);
  (buttons[next] as HTMLElement | undefined)?.focus();
}

function inWords({ images, next, state }: Found): string {
  if (state === 'asking') return 'Looking…';
  if (state === 'offline') return 'The library can’t be reached. Try again when online.';
  if (images.length === 0) return 'No image is found by these words.';
  return `${images.length}${next ? ' or more' : ''} ${images.length === 1 ? 'image' : 'images'}`;
}
