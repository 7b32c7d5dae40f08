import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, link, note, paragraph, pullQuote } from '../write';

/** An inland port on the steppe where two railway gauges meet. */
export const zholkentGauge: DemoArticle = {
  key: 'zholkent-gauge',
  state: 'published',
  author: 'author2',
  editor: 'editor2',
  section: 'ports-and-trade',
  headline: 'The Dry Port Where Eighty-Five Millimetres Cost a Night',
  bylines: ['nadim'],
  body: [
    figure('zholkent-train'),
    pullQuote(
      'Nobody in Zholkent will tell you that the gauge is a problem; the gauge is the employer',
    ),
    paragraph`Where the broad-gauge railway of the steppe meets the standard gauge of its neighbours,
      a container has to be lifted from one flat wagon to another. The difference between the rails
      is eighty-five millimetres. At Zholkent it has fed a town of nineteen thousand for sixty years,
      and this autumn the ministry of transport proposed to abolish it with a third rail: 340
      kilometres of track on which wagons of both gauges could run straight through.${note`A third
      rail shares one rail between two gauges. It is cheap to lay on the level and expensive at every
      switch, which is why such lines are mostly short.`}`,
    paragraph`The national press has treated the plan as a matter of hours saved. ${emphasis('Stepnoy Telegraf')},
      excerpted below, did something plainer and sent a reporter to spend a night in the transshipment
      yard. She found that of the eleven hours for which the ministry’s brochure blames the gauge, the
      cranes account for a little over two. The rest is paper: a consignment note that must be
      reissued because the two railways number their wagons differently, a seal that is cut, described,
      photographed and replaced, and a wait for the one official who is allowed to sign after
      midnight.`,
    paragraph`This is a familiar discovery in the literature on borders, and it is rarely made by
      newspapers, because it asks for patience instead of sources.${note`For a comparable stopwatch
      study of a river crossing see our own ${link('“The Bridge Was Never the Bottleneck”', 'https://harbour-review.example/2025-04/the-bridge-was-never-the-bottleneck')},
      April 2025.`} Its political charge lies in the arithmetic. A third rail would save the two hours
      of the cranes, at a price that the paper puts at a tenth of the provincial budget for a decade;
      a shared wagon register would save most of the other nine and costs, in the words of the yard
      foreman, “a computer and a quarrel.”`,
    paragraph`The town’s own position is less innocent than the reporter’s sympathy suggests. The
      crane crews’ union has opposed the common register too, since 2019, for the excellent reason that
      a container that needs no new papers also needs no night shift. A gauge can be defended in
      public as history and engineering; nobody demonstrates for a form in five copies. If the
      ministry wants its hours it will have to bargain with the people who live on them, and for
      that a night in the yard is the right preparation.`,
    excerpt({
      outlet: 'stepnoyTelegraf',
      titleOriginal: 'Ночь в Жолкенте: куда уходят одиннадцать часов',
      titleTranslated: 'A night in Zholkent: where eleven hours go',
      date: '2026-10-09',
      slug: 'a-night-in-zholkent-where-eleven-hours-go',
      author: 'Дарья Сомова',
      passage: [
        'At 22:40 the train from the east stands on the sixth track. By five minutes past one all its containers are already on the other gauge: the cranes have worked for two hours and twenty-five minutes… The train leaves at 9:50. I ask the foreman what it has been doing in between. “Waiting to be called something else,” he says.',
        'The wagon numbers of the two railways do not match, and each consignment note is written out anew: in five copies, by hand, because the programme accepts only one of the two alphabets… Nobody in Zholkent will tell you that the gauge is a problem; the gauge is the employer. But the gauge finishes work at one in the morning, and the paper at nine.',
      ],
      original: [
        'В 22:40 состав с востока стоит на шестом пути. К пяти минутам второго все его контейнеры уже на другой колее: краны отработали два часа двадцать пять минут… Уходит поезд в 9:50. Спрашиваю бригадира, что он делал всё это время. «Ждал, пока его назовут по-другому», — отвечает тот.',
        'Номера вагонов у двух дорог не совпадают, и каждую накладную выписывают заново: в пяти экземплярах, от руки, потому что программа понимает только один из двух алфавитов… Никто в Жолкенте не скажет вам, что колея — это беда; колея здесь работодатель. Но колея заканчивает смену в час ночи, а бумага — в девять утра.',
      ],
    }),
  ],
};
