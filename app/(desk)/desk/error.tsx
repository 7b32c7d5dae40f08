'use client';
import { Button } from '../../../components/ui/button';
import { FailedState } from '../../../components/ui/page-states';

/** What a desk page shows when it broke: what is safe, and a way on. */
export default function DeskError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <FailedState
      reference={props.error.digest}
      actions={<Button onClick={props.reset}>Try again</Button>}
    />
  );
}
