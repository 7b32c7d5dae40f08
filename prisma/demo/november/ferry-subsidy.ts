import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, link, note, paragraph, pullQuote } from '../write';

/** A subsidy for a ferry that no longer sails. */
export const ferrySubsidy: DemoArticle = {
  key: 'ferry-subsidy',
  state: 'approved',
  author: 'author',
  editor: 'editor',
  section: 'ports-and-trade',
  headline: 'The Ferry Subsidy That Outlived the Ferry',
  bylines: ['elena'],
  body: [
    figure('island-ferry'),
    pullQuote('On paper we have never been so well connected'),
    paragraph`The steamer to Isola Lunga made its last crossing in October 2024. The subsidy for
      its winter service was paid in full in 2025 and again this year, and the island’s weekly has found
      out where it went: into a catamaran that carries three times as many people, in the three months in which
      nobody needs to be subsidised.`,
    paragraph`Public service contracts for ferries are as a rule written in seats offered a year, a unit
      that can be audited without leaving the office. The old ship offered 88,000 seats, two hundred a day
      in every weather. The catamaran offers 91,000, nearly all of them between June and September, and
      none above a wave of two and a half metres.${note`The threshold stands in the vessel’s certificate.
      The ${link('wave buoy off the Punta', 'https://boe-costiere.example/punta-lunga')} exceeded it on
      94 days last winter.`} By the contract the service has improved. ${emphasis('La Gazzetta dell’Isola Lunga')},
      which is itself delivered by sea and was eleven days late in February, calls this “the
      arithmetic of the sunny side.”`,
    paragraph`The remedy is known and has been law elsewhere for years: to count crossings that a resident
      can rely on, week by week, and to pay nothing for the rest. The region’s objection is that no
      operator would bid. That may be so. But an honest price for a winter crossing, however high, could
      be compared with the helicopter, the second school and the empty houses, and at present there is
      no such figure.${note`The health service alone flew 61 patients last winter; the flights are booked to
      another ministry.`} A subsidy that meets its target without serving its purpose is worse than a
      failed one, since nothing in the accounts will ever report it.`,
    excerpt({
      outlet: 'isolaLunga',
      titleOriginal: 'Il traghetto che non c’è riceve ancora il suo stipendio',
      titleTranslated: 'The ferry that isn’t there still draws its salary',
      date: '2026-11-04',
      slug: 'traghetto-che-non-c-e-riceve-stipendio',
      author: 'Ornella Vidussich',
      translator: 'Elena Vasari-Holt',
      passage: [
        'This newspaper reached you on Thursday instead of Saturday, and that was a good week. In the regional report, however, our island appears in green: ninety-one thousand seats offered, three thousand more than in the time of the steamer… On paper we have never been so well connected.',
        'We went to count the passengers of the first of November. The catamaran was moored on the mainland, with its awning on… The harbour office confirmed to us that the seats had been “offered”. It is true: nobody had forbidden us to sit in them.',
      ],
      original: [
        'Questo giornale vi è arrivato di giovedì anziché di sabato, ed è stata una buona settimana. Nella relazione regionale, però, la nostra isola figura in verde: novantunomila posti offerti, tremila più che ai tempi del vapore… Sulla carta non siamo mai stati così ben collegati.',
        'Siamo andati a contare i passeggeri del primo novembre. Il catamarano era ormeggiato in terraferma, con il telo addosso… La capitaneria ci ha confermato che i posti erano stati «offerti». È vero: nessuno ci aveva vietato di sederci.',
      ],
    }),
  ],
};
