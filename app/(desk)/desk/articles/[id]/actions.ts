'use server';
import {
  approveArticle,
  breakGlassApproval,
  reopenArticle,
  requestChanges,
  restoreArticle,
  submitArticle,
  takeBackArticle,
  waiveArticleFinding,
  withdrawArticle,
} from '../../../../../lib/article';
import { act } from '../../../../../lib/web/act';

export async function submit(_previous: unknown, form: unknown) {
  return act(submitArticle, form);
}

export async function takeBack(_previous: unknown, form: unknown) {
  return act(takeBackArticle, form);
}

export async function sendBack(_previous: unknown, form: unknown) {
  return act(requestChanges, form);
}

export async function approve(_previous: unknown, form: unknown) {
  return act(approveArticle, form);
}

export async function breakGlass(_previous: unknown, form: unknown) {
  return act(breakGlassApproval, form);
}

export async function reopen(_previous: unknown, form: unknown) {
  return act(reopenArticle, form);
}

export async function waive(_previous: unknown, form: unknown) {
  return act(waiveArticleFinding, form);
}

export async function withdraw(_previous: unknown, form: unknown) {
  return act(withdrawArticle, form);
}

export async function restore(_previous: unknown, form: unknown) {
  return act(restoreArticle, form);
}
