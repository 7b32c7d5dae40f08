import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, heading, note, paragraph, pullQuote } from '../write';

/** A court that travels by boat publishes where it will be. */
export const riverCourt: DemoArticle = {
  key: 'river-court',
  state: 'published',
  author: 'author3',
  editor: 'editor',
  section: 'courts-and-elections',
  headline: 'The Court That Keeps a Timetable',
  bylines: ['sunniva', 'iskander'],
  body: [
    figure('river-court'),
    pullQuote(
      'Justice here used to be a rumour with a flag; now it has a timetable, and people get angry when it is late',
    ),
    paragraph`Twice a year a judge, a clerk, a public defender and a dentist go up the lower river on
      a boat with two decks and hold court at forty-one landings. The service is thirty years old and
      has been written about often, generally with affection for the boat. The
      ${emphasis('Folha do Baixo Rio')} has now looked at its docket, and the result is the best
      argument for dull reporting that we have read this year.`,
    heading('What the docket shows'),
    paragraph`Until 2021 the boat left when it was ready. It heard about nine hundred cases on a voyage,
      nearly all of them uncontested: births to be registered, pensions to be confirmed, marriages
      overdue by decades. Then a new clerk printed a timetable, nailed it up at every landing, and kept
      to it within an hour. In the five years since, the number of cases has hardly changed, but
      their nature has. Contested matters, boundaries, wages, maintenance for children, rose from
      one case in twelve to one in three. Nobody had become more quarrelsome. For the first time, the
      paper explains, ${emphasis('the other side could be told when to come')}.${note`The paper’s table
      counts 11,214 cases between 2016 and 2026, copied by hand from the boat’s bound registers; it
      does not count conciliations that were concluded before the judge sat.`}`,
    paragraph`Lawyers speak of access to justice as a question of distance and cost. The docket suggests
      a third variable, predictability, and makes it look as important as the other two. A court that
      arrives without notice can certify what everyone agrees on. To decide between two people it
      must be expected by both of them.`,
    paragraph`The Spanish-language daily of the opposite bank, excerpted second, adds the view of a
      state which has no such boat and is wondering whether to buy one. ${emphasis('El Correo Fluvial')}
      dwells on the cost of fuel and on the dentist, who treats more people than the judge hears; it
      concludes that the vessel should be shared. A floating court of two jurisdictions would be a
      splendid thing for treaty lawyers. It would also need a timetable in two languages, and, if the
      docket is a guide, that sheet of paper is the part to begin with.${note`A joint health boat served
      both banks from 2009 to 2014 and was wound up over an insurance question.`}`,
    excerpt({
      outlet: 'folhaDoBaixoRio',
      titleOriginal: 'O barco que chega na hora: trinta anos de justiça no rio',
      titleTranslated: 'The boat that arrives on time: thirty years of justice on the river',
      date: '2026-10-08',
      slug: 'barco-que-chega-na-hora-justica-no-rio',
      author: 'Anacleto Figueira do Ó',
      passage: [
        'In the registers of the first voyages there is a phrase that is repeated in the clerk’s fine handwriting: “party absent, did not know.” From 2021 it disappears almost entirely… “Justice here used to be a rumour with a flag; now it has a timetable, and people get angry when it is late,” says the boatman Raimundo Sacaca, who has lost two cases on board and won one.',
        'The timetable is a sheet of paper in a plastic sleeve, nailed to the post of the landing at the height of the last flood… On the afternoon we spent at Boca do Inhamuns, the boat drew alongside at 13:58. Eleven people were waiting. Six of them had come to disagree with the other five.',
      ],
      original: [
        'Nos livros das primeiras viagens há uma frase que se repete, na letra miúda do escrivão: “parte ausente, não soube”. A partir de 2021 ela some quase por completo… “Antes, a justiça aqui era um boato com bandeira; agora tem horário, e o povo se zanga quando atrasa”, diz o barqueiro Raimundo Sacaca, que já perdeu duas causas a bordo e ganhou uma.',
        'O horário é uma folha de papel num plástico, pregada no esteio do trapiche à altura da última cheia… Na tarde que passamos na Boca do Inhamuns, o barco encostou às 13h58. Onze pessoas esperavam. Seis tinham vindo para discordar das outras cinco.',
      ],
    }),
    excerpt({
      outlet: 'correoFluvial',
      titleOriginal: 'Un juzgado que navega: lo que cuesta y lo que enseña el barco de enfrente',
      titleTranslated:
        'A court that sails: what the boat across the river costs and what it teaches',
      date: '2026-10-15',
      slug: 'juzgado-que-navega-barco-de-enfrente',
      passage: [
        'We have watched it pass for thirty years, with its flag and its washing, and never asked what it costs. It costs as much as two kilometres of the road that was promised to us in 1998… The judge hears some thirty people a day; the dentist, nearly fifty.',
        'Nobody in the provincial court would hear of a boat, until they were shown the file of a boundary dispute that began here in 1983 and has never been decided because the summons cannot be delivered in the rainy season… Across the water, the same dispute, between the same two families, was heard on a Thursday.',
      ],
    }),
  ],
};
