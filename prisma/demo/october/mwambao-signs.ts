import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, heading, link, note, paragraph, pullQuote } from '../write';

/** A language law reaches the shop signs of a trading coast. */
export const mwambaoSigns: DemoArticle = {
  key: 'mwambao-signs',
  state: 'published',
  author: 'author2',
  editor: 'editor2',
  section: 'culture-and-society',
  headline: 'A Language Law Arrives at the Bakery',
  bylines: ['mirjam', 'nadim'],
  body: [
    figure('mwambao-signs'),
    pullQuote('The old signs were not bilingual; they were polite'),
    paragraph`From the first of January every shop on the Mwambao coast must carry a sign in Swahili
      at least as large as any other. The ordinance was written for the capital’s shopping streets
      and their imported brand names. It has landed in the old town of Mtondoni, where signs have been in
      three scripts for a century and a half, and where the rule that matters has always been to
      put first the language of whoever is expected through the door.`,
    heading('Two ways of counting letters'),
    paragraph`${emphasis('Sauti ya Mwambao')}, the coast’s Swahili daily, supports the ordinance and
      is rather embarrassed by its enforcement. Its reporter accompanies an inspector with a tape
      measure, who finds a bakery in breach because the Arabic letters of its name, drawn in one stroke
      by the owner’s grandfather, are four centimetres taller than the Latin ones that say the same. The
      paper’s complaint is exact: the law measures the height of letters, and in Arabic script height is
      not size.${note`Typographers compare scripts by the body of the letter or by the area of a
      line, not by the tallest stroke. A ${link('guide for sign painters', 'https://mtondoni-heritage.example/signs/guide')}
      of the Mtondoni heritage office recommends measuring the whole line.`}`,
    paragraph`${emphasis('Marafi')}, the Arabic monthly excerpted second, uses the case for an essay on what such
      signs were for. They did not translate for the benefit of readers, who knew the shop. They
      greeted. A name in Gujarati, Arabic and Swahili told three communities that their custom was
      wanted, and the order told them nothing except who had been in the street first. An ordinance which ranks the
      languages answers a question that the street had taken care never to ask.`,
    paragraph`It would be easy to side with the bakery against the tape measure. Yet the ordinance has a
      case. In the new quarters of the same town, where rents are paid in foreign currency, Swahili had
      disappeared from the signs within five years, and politeness did nothing to prevent it. A rule
      that is needed in one street is an insult in another: language laws have trouble with this
      everywhere, because they are drafted for the place that has lost its manners. The council of
      Mtondoni has asked for an exemption by street.${note`The request is modelled on the building
      code, which exempts the old town from the height of its own doors.`} A definition of size would do.`,
    excerpt({
      outlet: 'sautiYaMwambao',
      titleOriginal: 'Sheria ya lugha yafika kwenye duka la mikate Mtondoni',
      titleTranslated: 'The language law arrives at a bakery in Mtondoni',
      date: '2026-10-11',
      slug: 'sheria-ya-lugha-duka-la-mikate-mtondoni',
      author: 'Zainabu Kitwana Mboje',
      passage: [
        'The inspector measured the sign three times, and three times he apologised. The law says the Swahili must be no smaller than the other language, and the other language has a tall letter at the beginning… “Shall I cut off its head?” asked the baker. Those waiting for bread laughed; the inspector wrote.',
        'We who have written in Swahili every day for sixty years need nobody to love it on our behalf… But let the law at least learn to read before it starts to measure.',
      ],
    }),
    excerpt({
      outlet: 'marafi',
      titleOriginal: 'لافتات متوندوني: حين كانت اللغات تُلقي السلام',
      titleTranslated: 'The signs of Mtondoni: when languages gave greeting',
      date: '2026-10-15',
      slug: 'signs-of-mtondoni-when-languages-gave-greeting',
      author: 'سلمى البحراني',
      translator: 'Nadim Harrow',
      passage: [
        'Whoever walks in the alleys of Mtondoni reads the same name three times and never wearies of it. The old signs were not bilingual; they were polite… The shopkeeper did not ask which language was the master of the street; he asked who might pass by tomorrow, and wrote to him in advance.',
        'Then came the tape measure. I do not blame it, for in the new quarters the language of the country has become a guest in its own house… But a greeting that is imposed by the centimetre is no longer a greeting.',
      ],
      original: [
        'من يمشِ في أزقة متوندوني يقرأ الاسم نفسه ثلاث مرات ولا يملّه. لم تكن اللافتات القديمة ثنائية اللغة، بل كانت مهذّبة… لم يكن صاحب الدكان يسأل أيّ اللغات سيدة الشارع، بل كان يسأل من قد يمرّ غداً، فيكتب إليه سلفاً.',
        'ثم جاء شريط القياس. لا ألومه، فقد صارت لغة البلد في الأحياء الجديدة ضيفةً في بيتها… لكنّ السلام الذي يُفرض بالسنتيمتر لا يعود سلاماً.',
      ],
    }),
  ],
};
