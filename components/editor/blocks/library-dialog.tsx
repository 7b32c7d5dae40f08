'use client';
import { useEffect, useState } from 'react';
import type { LibraryImage } from '../../../lib/document/editors';
import { ImageChoice } from '../../media/image-choice';
import { Dialog } from '../../ui/dialog';
import { answerChoices } from './choose-image';

type Answer = (chosen: LibraryImage | null) => void;

/** The media library in front of an article: a figure asks for it and waits for what is chosen. */
export function LibraryDialog() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => answerChoices((next) => setAnswer(() => next)), []);

  function close(chosen: LibraryImage | null): void {
    answer?.(chosen);
    setAnswer(null);
  }

  return (
    <Dialog
      title="Images of the library"
      size="wide"
      open={answer !== null}
      onOpenChange={(isOpen) => !isOpen && close(null)}
    >
      {answer && <ImageChoice onChosen={close} />}
    </Dialog>
  );
}
