import type { DemoArticle } from '../article';
import {
  bullets,
  emphasis,
  excerpt,
  figure,
  inline,
  link,
  note,
  paragraph,
  pullQuote,
} from '../write';

/** Data centres ask for a river’s water. */
export const planaltoServers: DemoArticle = {
  key: 'planalto-servers',
  state: 'published',
  author: 'author3',
  editor: 'editor2',
  section: 'water-and-power',
  headline: 'Data Centres Ask for the River, and the Farmers Ask for the Meter',
  bylines: ['sunniva'],
  body: [
    figure('planalto-servers'),
    pullQuote(
      'We are not asking how much they will drink; we are asking who will tell us when they have stopped',
    ),
    paragraph`Four server halls are to be built on the upper plateau, beside a river that three
      thousand small irrigators already share by rota. What separates the dispute from a hundred
      others of its kind is the question on which it turns. The irrigators, as the
      ${emphasis('Diário do Planalto Alto')} reports, have not asked for the project to be stopped.
      They want its water meter to be theirs.`,
    paragraph`The developer’s application gives a yearly average of 0.4 cubic metres a second,
      a quantity the basin can spare. But a server hall that is cooled by evaporation drinks most on
      the hottest afternoons, and those fall in the nine weeks in which the rota is tightest. An
      average conceals precisely the hours in which people quarrel. The basin committee has therefore
      drawn up three demands which deserve to travel:${note`The committee’s minutes of 24 September
      are online and unusually readable:
      ${link('ata da 87ª reunião', 'https://comite-alto-itaguara.example/atas/87')}.`}`,
    bullets(
      inline`withdrawals published by the hour, from an instrument that the committee reads itself;`,
      inline`dry cooling whenever the gauge at the lower bridge shows less than 1.2 metres;`,
      inline`a bond, forfeited to the irrigators, for each hour in which neither is true.`,
    ),
    paragraph`The second excerpt comes from a newsletter of irrigators on the other slope of the
      watershed, where a similar hall has been running for two years. ${emphasis('La Cuenca')} has
      no quarrel with the quantities, which have been kept. Its complaint is that nobody was told. The
      operator regards its hourly consumption as a trade secret, since a competitor could read the
      load of its machines from it; a canal warden who must decide at noon which sluice to close
      is left to guess.`,
    paragraph`That claim of secrecy is the real novelty, and the courts will meet it soon. Water law
      on both slopes assumes that a withdrawal is a public fact. If an hourly figure can become
      confidential because somebody might infer a business from it, the same argument is open to a
      brewery or a cement works. It would be strange if an industry founded on measuring
      everybody else established a right not to be measured.`,
    excerpt({
      outlet: 'diarioDoPlanalto',
      titleOriginal: 'Irrigantes aceitam os servidores, mas querem a chave do hidrômetro',
      titleTranslated: 'Irrigators accept the servers, but want the key to the water meter',
      date: '2026-10-05',
      slug: 'irrigantes-aceitam-servidores-chave-hidrometro',
      author: 'Tarsila Brandãozinho Reis',
      passage: [
        'The hall of the cooperative in Alto Itaguara had chairs for two hundred and received nearly five hundred… “We are not asking how much they will drink; we are asking who will tell us when they have stopped,” said Dona Cleide Amarante, who irrigates four hectares of beans and has chaired the rota for sixteen years.',
        'The company’s engineer explained the closed circuit, the annual average and the reuse of the water… When he had finished, somebody asked what would be drawn on a Tuesday in September at three in the afternoon. He replied that this information was strategic. It was the only moment of the evening when the hall laughed.',
      ],
      original: [
        'O salão da cooperativa, em Alto Itaguara, tinha cadeiras para duzentas pessoas e recebeu quase quinhentas… “A gente não pergunta quanto eles vão beber; a gente pergunta quem vai nos avisar quando eles tiverem parado”, disse dona Cleide Amarante, que irriga quatro hectares de feijão e há dezesseis anos preside o rodízio.',
        'O engenheiro da empresa explicou o circuito fechado, a média anual e o reúso da água… Quando terminou, alguém quis saber quanto seria captado numa terça-feira de setembro, às três da tarde. Ele respondeu que essa informação era estratégica. Foi o único momento da noite em que o salão riu.',
      ],
    }),
    excerpt({
      outlet: 'laCuenca',
      titleOriginal: 'Dos años con el centro de datos: el agua alcanza, la noticia no',
      titleTranslated: 'Two years with the data centre: the water suffices, the news does not',
      date: '2026-10-01',
      slug: 'dos-anos-centro-de-datos-agua-noticia',
      passage: [
        'Let us be fair: in two years the centre has not taken one litre more than its permit allows… What it has taken from us is the warning. On 14 January the canal dropped by a hand’s breadth between noon and four o’clock; the warden closed three sluices, and the next morning learned from the radio that there had been a heat record in the city and that everyone had been watching films.',
        'We asked for a telephone number. We were sent a sustainability report… The report is handsome, weighs four hundred grams, and does not answer.',
      ],
    }),
  ],
};
