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

/** A town reads the contract of its football stadium. */
export const stadiumTerraces: DemoArticle = {
  key: 'stadium-terraces',
  state: 'published',
  author: 'author3',
  editor: 'editor2',
  section: 'culture-and-society',
  headline: 'Who Pays for a Stadium That Opens Twice',
  bylines: ['sunniva'],
  body: [
    figure('stadium-terraces'),
    pullQuote(
      'The club owns the goals, the bank owns the grass, and the rain belongs to the municipality',
    ),
    paragraph`The Estadio del Tablón was opened in March with a friendly, closed in April for want of
      a drainage certificate, and opened again in September with the same mayor and a different
      ribbon. In between, somebody at ${emphasis('La Voz del Tablón')} did what supporters’ papers
      rarely do and read the concession contract to the end.${note`Four hundred and twelve pages with
      annexes. The weekly has put a ${link('searchable copy', 'https://lavozdeltablon.example/contrato')}
      online; page numbers below are those of the copy.`}`,
    paragraph`The contract belongs to a type that is common enough to have a form and rare enough not to
      have a name. A town that may not borrow guarantees the income of a company that may; the
      company builds; the club pays rent out of tickets; and what the tickets don’t yield the town
      makes good. Its peculiarity is the definition of a “sporting day” on page 203, on which
      everything depends:`,
    bullets(
      inline`a day counts when the gates open, whether or not a match is played to its end;`,
      inline`fewer than 34 sporting days a year trigger the town’s guarantee, in full;`,
      inline`the league’s own calendar gives the club ${emphasis('nineteen')} home matches.`,
    ),
    paragraph`The remaining fifteen days were to come from concerts, for which the drainage, the pitch
      and the neighbours are all unsuited. ${emphasis('Cuentas de Barrio')}, excerpted second, has
      recalculated the guarantee on the basis of the matches alone: it comes to a sum slightly above the
      town’s yearly budget for libraries and street lighting together. The sporting director of the club,
      asked about it, proposed opening the gates on training days. By the wording of page 203 this
      would work, and one suspects that it will be done.`,
    paragraph`Stadium finance is usually discussed as folly or as theft. This case is more ordinary and
      therefore more useful. Nobody was bribed; each signatory improved the clause that concerned him,
      and the risk went, as risk does, to the party that was not in the room when the definitions were
      agreed.${note`The town’s auditor joined the negotiations at the eleventh of twelve meetings,
      according to the minutes in annex 9.`} The four thousand members who own the supporters’ weekly have
      asked to be in the room next time. They have at least read the contract.`,
    excerpt({
      outlet: 'vozDelTablon',
      titleOriginal: 'Leímos el contrato del estadio para que usted no tenga que hacerlo',
      titleTranslated: 'We read the stadium contract so that you don’t have to',
      date: '2026-10-03',
      slug: 'leimos-el-contrato-del-estadio',
      author: 'Comisión de Lectura',
      translator: 'Sunniva Tan',
      passage: [
        'There were seven of us: two accountants, a plumber, a retired teacher, two students and the goalkeeper of 1987, who brought the cakes. It took us five Thursdays… We can now summarise it for the member who asks at the gate. The club owns the goals, the bank owns the grass, and the rain belongs to the municipality.',
        'What we found on page 203 we read three times, because none of us believed it. A sporting day does not need sport… The goalkeeper remarked that with a definition like that he would have saved every penalty of his life.',
      ],
      original: [
        'Éramos siete: dos contadores, un plomero, una maestra jubilada, dos estudiantes y el arquero del 87, que traía las facturas. Nos llevó cinco jueves… Ya podemos resumírselo al socio que pregunta en la puerta. Del club son los arcos, del banco es el pasto, y la lluvia es de la municipalidad.',
        'Lo que encontramos en la página 203 lo leímos tres veces, porque ninguno lo creía. Una jornada deportiva no necesita deporte… El arquero comentó que, con una definición así, habría atajado todos los penales de su vida.',
      ],
    }),
    excerpt({
      outlet: 'cuentasDeBarrio',
      titleOriginal: 'Diecinueve partidos y treinta y cuatro promesas: la garantía del Tablón',
      titleTranslated: 'Nineteen matches and thirty-four promises: the Tablón guarantee',
      date: '2026-10-17',
      slug: 'diecinueve-partidos-treinta-y-cuatro-promesas',
      author: 'Lautaro Benegas Sol',
      passage: [
        'We repeated the calculation with the calendar of the last ten seasons. In none of them would the guarantee have gone unpaid… The town hall answers that the business plan foresaw fifteen concerts a year. We looked for them: in the whole province, in the best year, there were eleven, and four were by the same cover band.',
        'A guarantee that is certain to be called is not a guarantee. It is a price… Had it been written in the budget as a price, it would have been voted on.',
      ],
    }),
  ],
};
