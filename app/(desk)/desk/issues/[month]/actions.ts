'use server';
import {
  publishIssue,
  requestExport,
  setIssueDates,
  setRunningOrder,
  signIssue,
  updateIssue,
  waiveFinding,
} from '../../../../../lib/issue';
import { act } from '../../../../../lib/web/act';
import { coverFromForm } from '../../../../../lib/web/cover-form';
import { untilSiteShows } from '../../../../../lib/web/site-shows';

export async function order(_previous: unknown, form: unknown) {
  return act(setRunningOrder, form, ({ articleIds, ...fields }) => ({
    ...fields,
    articleIds: String(articleIds ?? '')
      .split(',')
      .filter(Boolean),
  }));
}

export async function update(_previous: unknown, form: unknown) {
  return act(updateIssue, form);
}

export async function setDates(_previous: unknown, form: unknown) {
  return act(setIssueDates, form);
}

export async function setCover(_previous: unknown, form: unknown) {
  return act(updateIssue, form, coverFromForm);
}

export async function waive(_previous: unknown, form: unknown) {
  return act(waiveFinding, form);
}

export async function sign(_previous: unknown, form: unknown) {
  return act(signIssue, form);
}

export async function publish(_previous: unknown, form: unknown) {
  const published = await act(publishIssue, form);
  if (published.ok) await untilSiteShows(published.value.month, published.value.number);
  return published;
}

export async function makeExport(_previous: unknown, form: unknown) {
  return act(requestExport, form);
}
