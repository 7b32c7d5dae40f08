import { openDataFolder } from '../data-folder';
import { useFolder } from '../nodes/join-nodes';
import { projectRoot } from '../project';
import { type Command, misuse } from './command';

export const command: Command = {
  name: 'data-folder',
  summary: 'Says that COLOPHON_DATA is from now on the data folder of this database.',
  usage: 'use [--json]',
  operands: 1,
  options: {},
  run: async ({ operands, json, print, withDatabase }) => {
    const [act] = operands;
    if (act !== 'use') throw misuse(`There is use, not ${act}.`);
    const data = openDataFolder(process.env.COLOPHON_DATA || `${projectRoot}/.data`);
    await withDatabase(() => useFolder(process.env.DATABASE_URL ?? '', data));
    print(json ? { path: data.path } : `${data.path} is the data folder of this database now.`);
  },
};
