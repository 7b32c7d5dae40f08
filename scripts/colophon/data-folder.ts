import { complaint } from '../complaint';
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
  run: async ({ operands, json, print }) => {
    const [act] = operands;
    if (act !== 'use') throw misuse(`There is use, not ${act}.`);
    const databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) {
      throw complaint(
        'Set DATABASE_URL: the embedded database belongs with the folder it lies in.',
      );
    }
    const data = openDataFolder(process.env.COLOPHON_DATA || `${projectRoot}/.data`);
    await useFolder(databaseUrl, data);
    print(json ? { path: data.path } : `${data.path} is the data folder of this database now.`);
  },
};
