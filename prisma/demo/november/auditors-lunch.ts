import type { DemoArticle } from '../article';
import {
  emphasis,
  excerpt,
  figure,
  inline,
  link,
  note,
  paragraph,
  pullQuote,
  steps,
} from '../write';

/** A court of audit begins with its own accounts. */
export const auditorsLunch: DemoArticle = {
  key: 'auditors-lunch',
  state: 'approved',
  author: 'author2',
  editor: 'editor',
  section: 'courts-and-elections',
  headline: 'The Auditors Begin With Their Own Lunch',
  bylines: ['iskander', 'nadim'],
  body: [
    figure('audit-court'),
    pullQuote(
      'Whoever wants to look into other people’s pockets should begin by turning out their own',
    ),
    paragraph`A provincial court of audit has no police, little money, and a single instrument: it may
      ask for receipts and print what it gets. The court of Serra Clara has sharpened that instrument by
      turning it round. Since 3 November it has published each of its own receipts within ten days,
      down to the president’s lunches, and it announced at the same time that from January it would expect the
      same of the 62 bodies under its supervision.`,
    paragraph`${emphasis('O Contribuinte')}, which has been asking for such receipts for nine years, is in the unusual
      position of having nothing to demand, and spends its article on method. The order in which
      the court proceeded is worth recording, because the same reform has failed in three other
      provinces where it was begun from the other end:${note`In all three the duty to publish was laid on
      the municipalities first; the courts exempted themselves as “organs of control”. See the
      ${link('comparative table', 'https://ocontribuinte.example/tabelas/recibos')} of the same paper.`}`,
    steps(
      inline`the court published its own receipts for a whole year, backwards, mistakes included;`,
      inline`it repaid in public what it could not explain, the equivalent of some 1,900 euros;`,
      inline`only then did it ask anybody else.`,
    ),
    paragraph`The repayment was the moment that counted. A control body which finds nothing wrong with itself
      has proved that it does not look. This one found two journeys charged twice and a
      fountain pen, printed them, and thereby learned, and showed everybody else, that a mistake can
      be published and survived. Officials will disclose when disclosure is no longer a confession. One doubts
      whether all 62 bodies have grasped how much was done for them.`,
    excerpt({
      outlet: 'oContribuinte',
      titleOriginal: 'O tribunal que publicou a própria conta do almoço',
      titleTranslated: 'The court that published its own lunch bill',
      date: '2026-11-09',
      slug: 'tribunal-que-publicou-a-propria-conta-do-almoco',
      author: 'Benedita Salvaterra Nunes',
      passage: [
        'Soup, grilled fish, water, a coffee: so lunched the president of the Court of Audit on the twelfth of March, and the receipt is there, with the stain… “Whoever wants to look into other people’s pockets should begin by turning out their own,” she told us, and asked whether we wanted a copy.',
        'On the fourth page of the list there appears a fountain pen. It was returned, with a note, and the note was published too… For nine years we have written that nobody in this province would do such a thing. We record the error with pleasure.',
      ],
      original: [
        'Sopa, peixe grelhado, água, um café: assim almoçou a presidente do Tribunal de Contas no dia doze de março, e o recibo está lá, com a nódoa… «Quem quer ver os bolsos dos outros deve começar por virar os seus», disse-nos, e perguntou se queríamos uma cópia.',
        'Na quarta página da lista aparece uma caneta de tinta permanente. Foi devolvida, com um bilhete, e o bilhete também foi publicado… Durante nove anos escrevemos que ninguém nesta província faria tal coisa. Registamos o erro com prazer.',
      ],
    }),
  ],
};
