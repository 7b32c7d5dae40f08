import type { DemoArticle } from '../article';
import {
  emphasis,
  excerpt,
  figure,
  heading,
  inline,
  link,
  note,
  paragraph,
  pullQuote,
  steps,
} from '../write';

/** A port council refuses its terminal operator. */
export const ardilesLease: DemoArticle = {
  key: 'ardiles-lease',
  state: 'published',
  author: 'author',
  editor: 'editor',
  section: 'ports-and-trade',
  headline: 'A Pacific Port Learns to Refuse Its Best Customer',
  bylines: ['elena'],
  body: [
    figure('ardiles-cranes'),
    pullQuote(
      'A quay that is open to everyone except on the days when somebody wants it is not a public quay',
    ),
    paragraph`For eleven years the council of Puerto Ardiles approved whatever its container terminal
      asked for. On 6 October it refused, by eight votes to seven, to prolong the operator’s lease to
      2066 and to reserve the northern basin for a single shipping alliance.${note`The present lease
      runs to 2041. Its annex on the public quay, long unread, is reproduced in full by
      ${emphasis('El Muelle de Ardiles')} in its ${link('dossier on the northern basin', 'https://www.elmuelledeardiles.example/dossier/darsena-norte')}.`}
      The vote astonished the capital and nobody in the town. Every Saturday since March
      ${emphasis('El Muelle de Ardiles')}, the independent daily excerpted first, had printed the
      terminal’s berth diary, and by winter its readers could recite that the public quay, which
      the lease obliges the operator to keep open to any vessel, had been closed “for maintenance” on
      143 days out of 212.`,
    heading('An argument about berths, not flags'),
    paragraph`How little of the debate concerned nationality is its most instructive feature. The
      operator’s majority owner is a group from across the ocean, and the vocabulary of dependence lay
      ready to hand. Councillors left it there. They asked who may tie up, in what order, and who
      decides on a bad day; and they put three conditions to any future extension:`,
    steps(
      inline`a berth diary published daily, by the harbour master and not by the terminal;`,
      inline`a fixed number of unreserved windows a month on the northern basin;`,
      inline`a penalty for each day on which the public quay is closed, payable to the town.`,
    ),
    paragraph`The second excerpt shows how the same vote reads from the other end of the trade lane.
      ${emphasis('Yuanfan')}, a weekly for charterers, sees neither an affront nor a precedent, but a
      price: exclusivity had been offered to the alliance as if it cost nothing, and the town has now
      told everybody what it costs. Its advice, to bid for slots instead of basins, is close to
      the council’s second condition. Two papers that have surely never read each other describe the
      same compromise.`,
    paragraph`It may not hold. The regulator in the capital can overrule the town on grounds of national
      interest until the end of the year, and the operator has begun to speak of “investment
      certainty”, the phrase that preceded the last two overrulings.${note`Both concerned dredging
      dues, in 2017 and 2022; neither was reported outside the province at the time.`} But the next
      decision will be taken by people who know that the diary is being read.`,
    figure('ardiles-chart'),
    excerpt({
      outlet: 'elMuelle',
      titleOriginal: 'El Concejo rechaza la prórroga y abre la dársena norte',
      titleTranslated: 'Council rejects extension and opens the northern basin',
      date: '2026-10-07',
      slug: 'concejo-rechaza-prorroga-darsena-norte',
      author: 'Marta Ibarra Quiñe',
      translator: 'Elena Vasari-Holt',
      passage: [
        'After nine hours of session, and with the public benches full until the end, the Council rejected by eight votes to seven the extension requested by the terminal… The deciding vote was that of Councillor Rosaura Peñaloza, who had supported the two previous extensions and who yesterday read aloud, without comment, the list of the 143 days on which the quay was closed.',
        '“A quay that is open to everyone except on the days when somebody wants it is not a public quay,” she said before voting… The fishermen’s cooperative, which since April has unloaded at a beach eleven kilometres to the south, announced that its boats would come in this very morning. The terminal regretted a decision that, in its view, “confuses the rules with the weather.”',
      ],
      original: [
        'Tras nueve horas de sesión, y con la tribuna del público llena hasta el final, el Concejo rechazó por ocho votos contra siete la prórroga solicitada por la terminal… El voto decisivo fue el de la concejala Rosaura Peñaloza, que había apoyado las dos prórrogas anteriores y que ayer leyó en voz alta, sin comentarios, la lista de los 143 días en que el muelle estuvo cerrado.',
        '«Un muelle que está abierto para todos salvo los días en que alguien lo necesita no es un muelle público», dijo antes de votar… La cooperativa de pescadores, que desde abril descarga en una playa once kilómetros al sur, anunció que sus lanchas entrarían esta misma mañana. La terminal lamentó una decisión que, a su juicio, «confunde el reglamento con el clima».',
      ],
    }),
    excerpt({
      outlet: 'yuanfan',
      titleOriginal: '阿迪莱斯港否决独占泊位：船公司该怎样重新算账',
      titleTranslated: 'Ardiles port vetoes exclusive berths: how carriers should redo their sums',
      date: '2026-10-12',
      slug: 'ardiles-port-vetoes-exclusive-berths',
      passage: [
        'The vote at Puerto Ardiles should not be read as hostility to any one company. The local council has simply put a price on something that had been given away: the right to keep others waiting… Over the past three years the alliance used barely six tenths of the northern basin’s berth windows, yet it was asking to hold all of them until 2066.',
        'What carriers need is not a basin but certainty of arrival. If the port really does publish its berth diary every day, then buying forty windows a month may well be cheaper than buying a whole basin… Those who are first to learn how to queue in public will be the last to be sent out to anchor.',
      ],
      original: [
        '阿迪莱斯港的这次表决，不应被看作对某一家公司的敌意。当地议会只是给一件过去白送的东西标了价：让别人等待的权利……过去三年，联盟实际使用的北港池泊位窗口不过六成，却要求把全部窗口一直保留到2066年。',
        '船公司需要的不是一座港池，而是准时靠泊的把握。如果港口真的每天公布泊位日志，那么每月购买四十个窗口，很可能比买下整座港池更便宜……谁先学会公开排队，谁就最后被赶到锚地去。',
      ],
    }),
  ],
};
