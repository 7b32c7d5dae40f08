import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** An article withdrawn because its only source took the story back. */
export const lighthouseSale: DemoArticle = {
  key: 'lighthouse-sale',
  state: 'withdrawn',
  author: 'author2',
  editor: 'editor',
  editorNote:
    'Withdrawn: Le Petit Sémaphore took its report back on 16 November; the list of forty turned out to be an inventory for repainting, not for sale. We have no second source. Worth a new article on how a paint order became a privatisation.',
  section: 'culture-and-society',
  headline: 'Forty Lighthouses for Sale',
  bylines: ['nadim'],
  body: [
    figure('lighthouse-sale'),
    pullQuote(
      'A lighthouse is the only building that is worth more to those who never come near it',
    ),
    paragraph`A list of forty lighthouses, with heights, areas and the state of their paint, has been
      circulating in the northern headlands. ${emphasis('Le Petit Sémaphore')}, the seamen’s monthly, concludes
      that they are to be sold, and asks a good question: to whom does a light belong that is seen
      from three countries?${note`The beams of eleven of the forty reach beyond territorial waters.`}`,
    paragraph`Buildings can be conveyed; a bearing can’t. Whoever buys a tower would acquire the duty of
      being where it has always been, painted as the charts describe it, for as long as anybody
      sails by it.`,
    excerpt({
      outlet: 'semaphore',
      titleOriginal: 'Quarante phares sur une liste',
      titleTranslated: 'Forty lighthouses on a list',
      date: '2026-11-05',
      slug: 'quarante-phares-sur-une-liste',
      passage: [
        'The list arrived in an envelope without a stamp: forty names, forty heights, and beside each a colour… A lighthouse is the only building that is worth more to those who never come near it. One does not put such a thing on a list for pleasure.',
      ],
    }),
  ],
};
