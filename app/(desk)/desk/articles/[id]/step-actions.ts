'use server';
import {
  assignArticle,
  handOverArticle,
  releaseArticle,
  takeArticle,
} from '../../../../../lib/article';
import { act } from '../../../../../lib/web/act';

export async function take(_previous: unknown, form: FormData) {
  return act(takeArticle, form);
}

export async function assign(_previous: unknown, form: FormData) {
  return act(assignArticle, form);
}

export async function handOver(_previous: unknown, form: FormData) {
  return act(handOverArticle, form);
}

export async function release(_previous: unknown, form: FormData) {
  return act(releaseArticle, form);
}
