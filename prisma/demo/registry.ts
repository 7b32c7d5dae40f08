import { hostsOf } from '../../lib/citation';
import { outlets } from './outlets';

/** An outlet as the demo's registry holds it. */
export type DemoOutlet = {
  name: string;
  language: string;
  domains: string[];
  aliases: string[];
  description: string;
  standing?: string;
  standingEvidence?: string;
  standingDate?: string;
};

const STANDINGS: Record<
  string,
  Pick<DemoOutlet, 'standing' | 'standingEvidence' | 'standingDate'>
> = {
  'La Voz del Tablón': {
    standing: 'Owned by its members, who elect the editor every second year.',
    standingEvidence: 'https://lavozdeltablon.example/estatutos',
    standingDate: '2025-03',
  },
  'Les Rives du Valmer': {
    standing: 'Held in halves by an anglers’ association and the electricity union.',
    standingEvidence: 'https://www.rivesduvalmer.example/mentions-legales',
    standingDate: '2024',
  },
};

/** Every outlet that the demo's articles cite, described in the words in which they do. */
export const demoOutlets: DemoOutlet[] = Object.values(outlets).map(
  ({ name, note, lang, address }) => ({
    name,
    language: lang,
    domains: hostsOf(address.replace(/\{\w+\}/g, '0')).slice(-1),
    // What stands in another script is called by the name that its description begins with, too.
    aliases: /^\p{Script=Latin}/u.test(name) ? [] : [note.slice(0, note.indexOf(','))],
    description: note,
    ...STANDINGS[name],
  }),
);

/** One that an author proposed and nobody accepted yet. */
export const proposedOutlet: DemoOutlet = {
  name: 'Radio Bahía Norte',
  language: 'es',
  domains: ['radiobahianorte.example'],
  aliases: [],
  description: 'community station of the northern bay, with a daily news bulletin',
};
