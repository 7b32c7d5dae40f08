import * as z from 'zod';
import type { ComboboxOption } from '../ui/combobox';

const answered = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Asks who works on the desk; never throws: offline it knows nobody. */
export async function findPeople(): Promise<ComboboxOption[]> {
  try {
    const response = await fetch('/api/people');
    const read = answered.safeParse(response.ok ? await response.json() : null);
    return read.success ? read.data.people.map(({ id, name }) => ({ value: id, label: name })) : [];
  } catch {
    return [];
  }
}
