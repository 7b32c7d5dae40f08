import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, heading, note, paragraph, pullQuote } from '../write';

/** A mountain village sells its wind. Its pull quote is altered on purpose: preflight shows the difference. */
export const windPass: DemoArticle = {
  key: 'wind-pass',
  state: 'approved',
  author: 'author3',
  editor: 'editor2',
  section: 'water-and-power',
  headline: 'A Mountain Village Sells Its Wind, but Not the Way Out',
  bylines: ['sunniva'],
  body: [
    figure('wind-pass'),
    pullQuote(
      'They offered us rent for the wind. We asked them for rent on the road, because the wind won’t leave',
    ),
    paragraph`There are 46 voters in Peñas Altas and, since last month, a contract for 31 wind turbines. The
      village lies under a pass where the wind blows for three hundred days a year and where a line of
      pylons already carries other people’s electricity to the plain. What it has negotiated, with
      no lawyer and in one winter of meetings, may well be copied.`,
    heading('Rent for a road'),
    paragraph`The usual offer pays the owner of the ground a sum for each turbine. Peñas Altas owns
      hardly any of the ground, which belongs to families who left for the plain two generations ago. It does own the
      road: a drove road ninety metres wide, protected since the eighteenth century, over which every blade and every
      transformer must pass. The village therefore declined to talk about wind at all. It leases
      the passage, by the tonne and the year, for as long as anything stands on the ridge.${note`The
      statute of the drove roads lets a commune charge for “the passage of beasts and burdens”; the
      operator’s counsel is said to have tried arguing that a rotor blade was neither.`}`,
    paragraph`${emphasis('El Collado')}, whose three editors sat in the meetings and say so, gives the sums: about
      a fifth less than owners elsewhere receive in the first decade, and considerably more after it,
      for the road will be needed again when the turbines are replaced and once more when they are taken
      away. The last point is the clever one. Rents for wind end with the wind farm; the toll is highest at
      its removal, so that the village has a bond for the dismantling without having had to ask for it.`,
    paragraph`The contract has one weakness, and it is demographic. In thirty years the toll will be
      due to a commune that may have no inhabitants left to claim it. The village has thought
      about this as well and named a substitute heir: the herders’ association of the next valley, on
      condition that it keep the snow poles standing.`,
    excerpt({
      outlet: 'elCollado',
      titleOriginal: 'Peñas Altas no vende el viento: alquila la cañada',
      titleTranslated: 'Peñas Altas doesn’t sell the wind: it rents out the drove road',
      date: '2026-11-06',
      slug: 'penas-altas-alquila-la-canada-viento',
      translator: 'Sunniva Tan',
      passage: [
        'The gentlemen from the company brought a map with thirty-one crosses, and on none of them was there anything of ours… Then Aunt Fermina, who is ninety-one, asked by which way they meant to bring up the sticks. There was a silence in which one could hear the stove.',
        '“They offered us rent for the wind,” says the mayoress. “We asked them for rent for the road, because the wind leaves and the road stays”… The contract has eleven pages. We made the lawyer in the town read it, so that he should learn something.',
      ],
      original: [
        'Los señores de la empresa trajeron un mapa con treinta y una cruces, y en ninguna de ellas había nada nuestro… Entonces la tía Fermina, que tiene noventa y un años, preguntó por dónde pensaban subir los palos. Se hizo un silencio en el que se oía la estufa.',
        '«Nos ofrecían renta por el viento», cuenta la alcaldesa. «Nosotros les pedimos renta por el camino, porque el viento se va y el camino se queda»… El contrato tiene once páginas. Se lo hicimos leer al abogado de la villa, para que aprendiera algo.',
      ],
    }),
  ],
};
