import { setTimeout as pause } from 'node:timers/promises';
import { createArticle, saveDraft } from '../../../lib/article';
import type { ArticleDocument } from '../../../lib/document';
import type { Actor } from '../../../lib/people';
import { accepted } from '../../../prisma/factories';
import { benchText, withCounter } from '../saves/bench-text';

/** Somebody who saves all the time while a backup is made. */
export type Writing = {
  /** The version of each article that was acknowledged last. */
  acknowledged: () => ReadonlyMap<string, number>;
  /** How many were saved, and how long each took, in ms, since this was asked last. */
  taken: () => number[];
  end: () => Promise<void>;
};

type Open = { id: string; version: number; document: ArticleDocument; isBusy: boolean };

/** Saves so many times a second, in articles of its own; one that is late is not made up for. */
export async function startWriting(author: Actor, rate: number): Promise<Writing> {
  const articles: Open[] = [];
  for (let index = 0; index < Math.max(1, rate); index += 1) {
    const document = benchText(`Bench, saved ${index}`);
    const created = accepted(await createArticle(author, { document }));
    articles.push({ ...created, document, isBusy: false });
  }
  let isEnded = false;
  let times: number[] = [];
  let count = 0;
  const running = new Set<Promise<void>>();

  async function save(article: Open): Promise<void> {
    article.isBusy = true;
    count += 1;
    const started = performance.now();
    const { id, version } = article;
    const document = withCounter(article.document, 'backup', count);
    article.version = accepted(await saveDraft(author, { id, version, document })).version;
    times.push(performance.now() - started);
    article.isBusy = false;
  }

  const loop = (async () => {
    const started = performance.now();
    for (let due = 0; !isEnded && rate > 0; due += 1) {
      const wait = started + (due * 1_000) / rate - performance.now();
      if (wait > 0) await pause(wait);
      const article = articles[due % articles.length];
      if (!article || article.isBusy) continue;
      const saving: Promise<void> = save(article).finally(() => running.delete(saving));
      running.add(saving);
    }
  })();

  return {
    acknowledged: () => new Map(articles.map(({ id, version }) => [id, version])),
    taken: () => {
      const taken = times;
      times = [];
      return taken;
    },
    end: async () => {
      isEnded = true;
      await loop;
      await Promise.all(running);
    },
  };
}
