import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, link, note, paragraph, pullQuote } from '../write';

/** A library carriage survives its railway timetable. */
export const libraryTrain: DemoArticle = {
  key: 'library-train',
  state: 'in_review',
  author: 'author2',
  editor: null,
  section: 'culture-and-society',
  headline: 'The Library Carriage Keeps Its Four Minutes',
  bylines: ['nadim'],
  body: [
    figure('library-train'),
    pullQuote('In four minutes one cannot choose a book, but one can be given the right one'),
    paragraph`On the northern line a library carriage is coupled to the mixed train on the second and
      fourth Wednesday of the month. It stops at fourteen halts, at most of them for four minutes, and it
      has 2,300 borrowers, which is more than the line has daily passengers. In the new timetable it was
      to be replaced by a website.`,
    paragraph`The railway workers’ weekly ${emphasis('Severny Polustanok')} neither protests nor reminisces. It has
      sat down with the loan cards and asked what the four minutes are used for. Nobody
      browses, for there isn’t time. The librarian, who has read the cards between two halts, stands at the
      door with a parcel made up for each borrower and exchanges one for the other. Of
      the parcels, the paper counts, 71 in a hundred contain at least one book which the borrower hadn’t
      asked for and afterwards keeps for a second turn.${note`The count covers 26 journeys in 2025 and
      2026. The cards are in a ${link('scanned sample', 'https://polustanok.example/cards')}, names
      blacked out.`}`,
    paragraph`A website offers everything and hands over nothing. The difference is not nostalgia: between a
      catalogue and a reader somebody has to venture a guess, and the railway’s four minutes happened
      to be short enough to make guessing a profession. The line’s management has replied that it will keep the
      carriage until the spring and measure “demand”. One hopes that it will ask for the second
      turns as well.`,
    excerpt({
      outlet: 'polustanok',
      titleOriginal: 'Четыре минуты: что успевает вагон-библиотека',
      titleTranslated: 'Four minutes: what the library carriage has time for',
      date: '2026-11-11',
      slug: 'four-minutes-what-the-library-carriage-has-time-for',
      author: 'Глеб Пристанский',
      passage: [
        'At Verkhny Brod the train stops for four minutes, and in winter for three, because the brakes freeze. Seven people stand on the snow, each with a parcel tied crosswise… Antonina Lvovna does not ask anything. In four minutes one cannot choose a book, but one can be given the right one.',
        'The stoker gets a volume on bees: he has never kept any. Two Wednesdays later he hands back everything except the bees… “Renewed,” she says, and the train moves off.',
      ],
      original: [
        'На Верхнем Броде поезд стоит четыре минуты, а зимой три, потому что прихватывает тормоза. На снегу семь человек, у каждого пакет, перевязанный крест-накрест… Антонина Львовна ни о чём не спрашивает. За четыре минуты книгу не выберешь, но можно получить именно ту.',
        'Кочегару достаётся том о пчёлах: пчёл он никогда не держал. Через две среды он возвращает всё, кроме пчёл… «Продлено», — говорит она, и поезд трогается.',
      ],
    }),
  ],
};
