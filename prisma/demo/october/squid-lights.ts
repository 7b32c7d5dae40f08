import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, link, note, paragraph, pullQuote } from '../write';

/** A squid fleet that publishes its own positions. */
export const squidLights: DemoArticle = {
  key: 'squid-lights',
  state: 'published',
  author: 'author',
  editor: 'editor2',
  section: 'land-and-sea',
  headline: 'The Squid Fleet Turns On Its Lights, Then Its Transponders',
  bylines: ['elena', 'sunniva'],
  body: [
    figure('squid-lights'),
    pullQuote(
      'A boat that hides its position has already told the buyer something about its catch',
    ),
    paragraph`A squid boat at work is visible from orbit: a hundred and fifty lamps of two kilowatts
      each, hung over black water to draw the animals up. For years the same boats were invisible in
      the other sense, sailing with transponders switched off along the edge of southern coastal
      waters. Since August, 61 of the roughly 90 vessels registered at the harbour exchange of Dongyu
      have been transmitting without a break, and no coastguard made them do it.`,
    paragraph`The explanation in the ${emphasis('Dongyu Fisheries Bulletin')}, the exchange’s own
      paper, is commercial and persuasive. Three large buyers now pay nine per cent more for squid
      whose whole voyage can be shown on a chart, because a retailer further along the chain has promised
      such charts to its customers. The bulletin is no neutral witness, since the exchange takes a
      commission on the higher price. But it prints figures that a public relations office would have
      withheld, among them the 29 boats that still go dark, by name.`,
    paragraph`From the far side of the ocean ${emphasis('La Bitácora Austral')} supplies what the
      bulletin leaves out. The dark hours have not ended; they have moved. Vessels which transmit all
      the way to the fishing ground hand over their catch there to refrigerated carriers that do not,
      and the carrier is the ship on which the origin of a catch can be lost.${note`On the role of
      transshipment see our ${link('“Where the Fish Change Ships”', 'https://harbour-review.example/2026-02/where-the-fish-change-ships')},
      February 2026. The carriers concerned are mostly registered in third countries.`} The site’s
      editors matched seven such meetings against the lights seen by a weather satellite: simple work,
      and nobody is paid to do it.`,
    paragraph`Taken together the two texts describe how transparency spreads in a trade: it goes as far
      as somebody pays for it, and stops at the next ship. The nine per cent bought the positions of
      the catchers. It will not buy those of the carriers until the buyers’ charts have to show an
      unbroken line, and drawing that line is a matter of one more column in a form.${note`The exchange’s
      certificate records port, ground, dates and gear. It has no field for the receiving vessel.`}`,
    excerpt({
      outlet: 'dongyuYuxun',
      titleOriginal: '六十一艘鱿钓船全程开启定位：价格是最好的执法者',
      titleTranslated:
        'Sixty-one squid boats keep positioning on throughout: price is the best enforcer',
      date: '2026-10-13',
      slug: 'sixty-one-squid-boats-positioning-price',
      passage: [
        'In the past, shipowners said that to reveal one’s position was to reveal one’s rice bowl. This season the saying has been turned round… Squid with a complete track fetched on average nine per cent more at auction, and was sold on the first morning; lots without a track waited until the third day. A boat that hides its position has already told the buyer something about its catch.',
        'Of the ninety boats registered with this exchange, twenty-nine still switch off from time to time; the list is printed on page four… One shipowner asked us to leave his name out. We replied that he was welcome to remove it himself, with the switch on the bridge.',
      ],
      original: [
        '过去船东常说，暴露船位就是暴露饭碗。今年这句话反过来了……航迹完整的鱿鱼，拍卖均价高出百分之九，而且头一天早上就卖完；没有航迹的货，要等到第三天。一条隐藏船位的船，已经把渔获的某些底细告诉了买家。',
        '在本交易所登记的九十条船中，仍有二十九条不时关机，名单见第四版……有位船东请我们不要登他的名字。我们答复说，欢迎他自己动手除名，开关就在驾驶台上。',
      ],
    }),
    excerpt({
      outlet: 'bitacoraAustral',
      titleOriginal: 'Siete encuentros a oscuras: el calamar cambia de barco',
      titleTranslated: 'Seven meetings in the dark: the squid changes ships',
      date: '2026-10-18',
      slug: 'siete-encuentros-a-oscuras-calamar',
      author: 'Redacción',
      passage: [
        'The track of the jiggers is now impeccable: they leave port, cross the ocean, fish, return. It is on returning that they weigh less than the squid they caught… On seven nights in September, beside a vessel that was transmitting, our satellite saw a second source of light that on the chart did not exist.',
        'We do not claim that these were illegal operations. We claim that nobody can know… A chain is as visible as its darkest ship, and that ship carries the catch of all the others.',
      ],
    }),
  ],
};
