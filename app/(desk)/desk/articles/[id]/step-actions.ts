'use server';
import {
  assignArticle,
  handOverArticle,
  releaseArticle,
  takeArticle,
} from '../../../../../lib/article';
import { act } from '../../../../../lib/web/act';

export async function take(_previous: unknown, form: unknown) {
  return act(takeArticle, form);
}

export async function assign(_previous: unknown, form: unknown) {
  return act(assignArticle, form);
}

export async function handOver(_previous: unknown, form: unknown) {
  return act(handOverArticle, form);
}

export async function release(_previous: unknown, form: unknown) {
  return act(releaseArticle, form);
}
