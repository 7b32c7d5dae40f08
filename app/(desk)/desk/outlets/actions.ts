'use server';
import { redirect } from 'next/navigation';
import {
  createOutlet,
  decideProposal,
  describeOutlet,
  mergeOutlets,
  proposeOutlet,
  updateOutlet,
} from '../../../../lib/outlet';
import { act } from '../../../../lib/web/act';

export async function create(_previous: unknown, form: unknown) {
  const created = await act(createOutlet, form);
  if (created.ok) redirect(`/desk/outlets/${created.value.id}`);
  return created;
}

export async function propose(_previous: unknown, form: unknown) {
  const proposed = await act(proposeOutlet, form);
  if (proposed.ok) redirect(`/desk/outlets/${proposed.value.id}`);
  return proposed;
}

export async function update(_previous: unknown, form: unknown) {
  const updated = await act(updateOutlet, form);
  if (updated.ok) redirect(`/desk/outlets/${updated.value.id}`);
  return updated;
}

export async function describe(_previous: unknown, form: unknown) {
  return act(describeOutlet, form);
}

export async function decide(_previous: unknown, form: unknown) {
  return act(decideProposal, form);
}

export async function merge(_previous: unknown, form: unknown) {
  const merged = await act(mergeOutlets, form);
  if (merged.ok) redirect(`/desk/outlets/${merged.value.id}`);
  return merged;
}
