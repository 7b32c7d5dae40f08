import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** Grain growers hold their harvest back without a strike. */
export const elevatorPrices: DemoArticle = {
  key: 'elevator-prices',
  state: 'published',
  author: 'author2',
  editor: 'editor',
  section: 'land-and-sea',
  headline: 'A Grain Strike That Nobody Called',
  bylines: ['nadim'],
  body: [
    figure('grain-elevators'),
    pullQuote('Grain that lies under your own roof is in no hurry and asks for no credit'),
    paragraph`By the middle of October the river elevators of the lower grain belt are usually full. This
      year they stand at two fifths of their capacity after a good harvest, and no association has
      announced a boycott. ${emphasis('Zernovoy Kuryer')}, a trade paper with a gift for the unpolitical
      explanation, believes that the cause is a sheet of white plastic sixty metres long.`,
    paragraph`Grain bags, laid out at the edge of a field and filled by a machine that costs as much as a
      used car, let a farm keep two hundred tonnes dry for a year. Five seasons ago they were a
      curiosity. The paper’s survey of forty farms now finds them on twenty-seven. Their effect is to
      turn storage, which used to be the elevator’s business and the elevator’s power, into a thing that a
      farmer owns. Anyone who had to sell in September, because there was nowhere to put the crop,
      can wait until February.${note`The bags are good for one season and can’t be reused; the
      survey reports that about half of the farms burn them.`}`,
    paragraph`Downstream this looks like disorder. ${emphasis('Boğaz Navlun Postası')}, in the second
      excerpt, reports coasters at anchor for eight days and freight rates that fall on Monday and
      double by Thursday, and it blames hoarding. The word is wrong but the distress is genuine. A supply
      chain that was built around one yearly flood of grain is being asked to live from a tap, and the
      tap is turned by several thousand people who are each looking at the same price on the same
      telephone.`,
    paragraph`Should one wish it otherwise? The old rhythm was regular because growers had no choice, and
      the margin between the September price and the February one, which the paper puts at a fifth on
      average since 2010, was what they paid for having none. It is now being divided anew. The
      losers will be the elevators, unless they do what two have done this month: rent their dryers by
      the hour, as a service, to farmers who then take the grain home again.`,
    excerpt({
      outlet: 'zernovoyKurer',
      titleOriginal: 'Элеватор ждёт, рукав лежит: кто теперь хранит урожай',
      titleTranslated: 'The elevator waits, the bag lies: who stores the harvest now',
      date: '2026-10-14',
      slug: 'elevator-waits-who-stores-the-harvest-now',
      translator: 'Nadim Harrow',
      passage: [
        'The director of the Nizhnerechensky elevator shows us an empty scale and says that he has not seen such an October in thirty-one years. There is no strike, he is certain: “For a strike you have to agree among yourselves, and our people can’t agree even about the date of sowing”… He simply has no one to wait for.',
        'A polymer bag costs less than a month of storage at his tariff. Grain that lies under your own roof is in no hurry and asks for no credit… Of the forty farms we visited, twenty-seven will not sell before the New Year. Asked what they are waiting for, the majority gave the same answer: “Nothing. We have stopped having to.”',
      ],
      original: [
        'Директор Нижнереченского элеватора показывает нам пустые весы и говорит, что такого октября не видел тридцать один год. Никакой забастовки, уверен он, нет: «Для забастовки надо договориться, а наши не договорятся даже о дне посева»… Просто ждать ему некого.',
        'Полимерный рукав стоит дешевле, чем месяц хранения по его тарифу. Зерно, которое лежит под собственной крышей, никуда не спешит и не просит кредита… Из сорока хозяйств, где мы побывали, двадцать семь не будут продавать до Нового года. На вопрос, чего они ждут, большинство ответило одинаково: «Ничего. Просто теперь не обязаны».',
      ],
    }),
    excerpt({
      outlet: 'navlunPostasi',
      titleOriginal: 'Tahıl gelmiyor, gemiler demirde: navlun haftada iki kez değişiyor',
      titleTranslated: 'No grain arrives, ships at anchor: freight changes twice a week',
      date: '2026-10-16',
      slug: 'tahil-gelmiyor-gemiler-demirde-navlun',
      passage: [
        'Twenty-three coasters were waiting at the roadstead on Thursday, the oldest of them for eight days. On Monday the owners were begging for cargo; on Wednesday evening the price rose by four per cent, the lorries set out, and by Thursday noon there was not a vessel to be had… “Hoarding,” say the shippers. “Freedom,” says the grower on the telephone, and hangs up.',
        'Brokers have begun to quote rates by the half-day… An old captain who has carried wheat for forty years says that he always knew the season from the smell of the quay. This year, he says, the quay smells of plastic.',
      ],
    }),
  ],
};
