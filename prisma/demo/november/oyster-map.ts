import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** Oyster growers draw the map of their bay. */
export const oysterMap: DemoArticle = {
  key: 'oyster-map',
  state: 'approved',
  author: 'author3',
  editor: 'editor',
  section: 'land-and-sea',
  headline: 'Oyster Growers Draw the Map That the Bay Never Had',
  bylines: ['sunniva', 'elena'],
  body: [
    figure('oyster-rafts'),
    pullQuote('The sea was never without owners; it was only without lines'),
    paragraph`In Lanwan Bay, 640 families grow oysters on rafts whose positions have been handed down by
      word of mouth: so many oar strokes from the temple rock, in line with the third chimney. The chimney was
      demolished in June. By August there had been eleven collisions, four of them deliberate, and
      the growers’ own newspaper, which otherwise prints tide tables and the price of seed, decided
      to make a map.`,
    paragraph`${emphasis('The Intertidal')} asked each family to sail round its rafts with a telephone and to send
      the track. The instructions, printed on the back page, contained one rule of genius: every line
      had to be sailed twice, the second time in the company of the neighbour on that side. A
      boundary which two boats have sailed together is a contract. By the end of October all but nineteen
      lines had been sent in, and the nineteen were printed in red, with the names of both parties and a date
      for tea.${note`The county’s survey of 2015 had shown the bay as one blue area with the remark
      “cultivated”.`}`,
    paragraph`Mapping from below has a large literature, mostly about land and mostly sad, since a map
      that makes a holding visible also makes it taxable and saleable. The growers are aware of it. Their
      map carries no areas, only edges, and it is the property of the newspaper, which will sell it to nobody and
      prints it on paper that doesn’t survive a year in a boat. Whether the county will be
      content with looking at it there is doubtful. For the moment it has asked, politely, for a
      subscription.`,
    excerpt({
      outlet: 'chaojiandai',
      titleOriginal: '两条船一起走过的线才算数：蓝湾蚝排图今日刊出',
      titleTranslated:
        'Only a line that two boats have sailed together counts: map of Lanwan’s oyster rafts printed today',
      date: '2026-11-02',
      slug: 'map-of-lanwan-oyster-rafts-line-two-boats',
      translator: 'Sunniva Tan',
      passage: [
        'The chimney is gone, and the old way of speaking no longer points anywhere. In three months eleven boats were damaged… We therefore asked everyone to go round once more with a telephone, and then a second time beside the neighbour. The sea was never without owners; it was only without lines.',
        'Nineteen lines are still in dispute; they are printed in red. For each pair of families this newspaper has booked a table at the teahouse on the quay and paid for the tea… Whoever does not come will find next month that the red line has grown thicker.',
      ],
      original: [
        '烟囱拆了，老一辈的说法就没有了着落。三个月里撞坏了十一条船……所以我们请各家拿着手机再绕一圈，然后同邻家并排再走一圈。海从来不是没有主人，只是没有线。',
        '还有十九条线谈不拢，一律印成红色。本报已经替每一对人家在码头茶馆订好座位，茶钱由本报出……谁不来，下个月那条红线就印得更粗。',
      ],
    }),
  ],
};
