import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** A draft that is nearly ready to submit. */
export const seaweedPolicy: DemoArticle = {
  key: 'seaweed-policy',
  state: 'draft',
  author: 'author3',
  editor: null,
  section: 'land-and-sea',
  headline: 'Seaweed, Insured',
  bylines: ['sunniva'],
  body: [
    figure('seaweed-lines'),
    pullQuote('The insurer sends a diver, and the diver counts what the storm forgot'),
    paragraph`Kelp was until recently the sort of crop that could not be insured, because after a storm there
      is nothing left to look at. A mutual society on the western coast has now written eighty policies. The
      trick, as ${emphasis('Maré Cheia')} explains to a readership that knows both trades, is to insure
      the rope.${note`Each line carries a cheap strain gauge every ten metres. What pulled on it, and
      for how long, is recorded ashore.`}`,
    paragraph`A gauge shows the weight of the crop on the day before the storm and the force that tore it off.
      Growers are paid for the difference, within a week, and nobody argues about what was there. The premium falls
      for those who harvest before a warning, which most now do.`,
    excerpt({
      outlet: 'mareCheia',
      titleOriginal: 'Algas com apólice: a corda que se lembra da tempestade',
      titleTranslated: 'Seaweed with a policy: the rope that remembers the storm',
      date: '2026-11-17',
      slug: 'algas-com-apolice-corda-tempestade',
      translationKind: 'machine-edited',
      passage: [
        'Before, it was word against word: the grower swore to twelve tonnes, the adjuster saw a clean rope. Now the rope speaks first… The insurer sends a diver, and the diver counts what the storm forgot; the rest is on the gauge.',
        'Eighty growers have signed. The eighty-first, who lost everything in February, says that he is waiting to see one rope lie… So far they have disagreed with the diver twice, and twice the diver was wrong.',
      ],
    }),
  ],
};
