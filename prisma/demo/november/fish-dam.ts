import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** A dam run by the calendar of a fish; its pull quote is in no excerpt, and the editor says so. */
export const fishDam: DemoArticle = {
  key: 'fish-dam',
  state: 'changes_requested',
  author: 'author',
  editor: 'editor2',
  editorNote: [
    'A lovely find, and nearly there. Three things before I can approve it:',
    '1. The pull quote isn’t in either paragraph of the excerpt. Did it come from the second page of the interview? Either quote that passage as well or choose a sentence that we print.',
    '2. Paragraph two gives the releases as fact. The paper attributes them to the operator; so should we.',
    '3. “Everyone in the valley” wants a source or wants to go.',
    'The note on the fish ladder is excellent. Please leave it as it is.',
  ].join('\n\n'),
  section: 'water-and-power',
  headline: 'The Dam That Waits for the Fish',
  bylines: ['elena'],
  body: [
    figure('fish-dam'),
    pullQuote('The river has two customers now, and only one of them pays'),
    paragraph`For three weeks in November the hydroelectric dam at Valmer opens its bottom gates whenever
      an underwater camera has counted forty trout in an hour, and closes them again when it counts ten. Everyone in
      the valley agrees that the fish should have the water. The electricity exchange, which has to be
      told a day before what the dam will supply, does not.`,
    paragraph`The releases cost 2,100 megawatt hours a season, about the consumption of six hundred households.
      ${emphasis('Les Rives du Valmer')}, owned in equal parts by anglers and the electricity union, is the one paper
      that could have been expected either to praise this or to denounce it, and it has done neither. It
      prints the counts of the camera beside the forecasts of the control room, hour by hour, and notes that the trout have
      become easier to predict than the weather: they come on the second night after rain, when the
      river has cooled below nine degrees.${note`The older fish ladder, of 1958, was used by a
      few hundred fish a year. The operator’s engineers suspected for decades that the fish couldn’t
      climb; the camera suggests that they couldn’t find the door.`}`,
    paragraph`If that holds, the fish can be sold in advance like everything else. A forecast of trout would
      let the dam declare its silent hours to the exchange a day ahead, and would turn a loss into
      a timetable. The fishery office is wary, since a fish that keeps its appointments is a fish on which somebody will
      come to depend.`,
    excerpt({
      outlet: 'rivesDuValmer',
      titleOriginal: 'Au barrage du Valmer, la truite passe commande',
      titleTranslated: 'At the Valmer dam, the trout places its order',
      date: '2026-11-13',
      slug: 'barrage-du-valmer-la-truite-passe-commande',
      author: 'Odilon Ferracci',
      passage: [
        'Forty to the hour, and the red lamp comes on in the control room. The man on duty puts down his sandwich and opens… “I have obeyed prefects,” he says, “ministers twice. It is the first time that I take orders from someone who is swimming.”',
        'According to the operator, the season costs 2,100 megawatt hours. According to the federation, it has brought back 6,300 spawning fish… Between the two figures there is no exchange rate, and that is precisely what is being negotiated this winter.',
      ],
      original: [
        'Quarante à l’heure, et la lampe rouge s’allume en salle de commande. L’homme de quart pose son sandwich et ouvre… « J’ai obéi à des préfets, dit-il, deux fois à des ministres. C’est la première fois que je reçois des ordres de quelqu’un qui nage. »',
        'Selon l’exploitant, la saison coûte 2 100 mégawattheures. Selon la fédération, elle a fait revenir 6 300 géniteurs… Entre ces deux chiffres il n’existe pas de taux de change, et c’est précisément ce qui se négocie cet hiver.',
      ],
    }),
  ],
};
