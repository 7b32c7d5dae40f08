import { rebuildSources } from '../../lib/source';
import { type Command, misuse } from './command';

export const command: Command = {
  name: 'sources',
  summary: 'Derives the index of sources from the articles again.',
  usage: 'rebuild [--json]',
  operands: 1,
  options: {},
  run: async ({ operands, json, print, withDatabase }) => {
    const [act] = operands;
    if (act !== 'rebuild') throw misuse(`There is rebuild, not ${act}.`);
    const done = await withDatabase(rebuildSources);
    print(json ? done : `${done.citations} citations of ${done.articles} articles.`);
  },
};
