'use client';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { type ArticleDocument, printedLines } from '../../../lib/document';
import { Button } from '../../ui/button';

/** Copies the words of a text that is not in the editor, and says whether it worked. */
export function CopyTextButton({ document }: { document: ArticleDocument }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <Button
        icon={Copy}
        onClick={() =>
          void navigator.clipboard.writeText(printedLines(document).join('\n\n')).then(
            () => setSaid('Copied.'),
            () => setSaid('This browser did not allow copying.'),
          )
        }
      >
        Copy it
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
