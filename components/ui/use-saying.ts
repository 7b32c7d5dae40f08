'use client';
import type { FormAction } from './action-form';
import { useToast } from './toast';

/**
 * An action that says in passing that it is done. It says so itself: the form it came from may be
 * another by then, drawn anew for the version that came of it.
 */
export function useSaying<T>(title: string, action: FormAction<T>): FormAction<T> {
  const toast = useToast();
  return async (previous, form) => {
    const answer = await action(previous, form);
    if (answer.ok) toast({ title });
    return answer;
  };
}
