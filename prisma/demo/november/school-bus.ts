import type { DemoArticle } from '../article';
import { excerpt, figure, paragraph } from '../write';

/** A fresh draft: no section, no alternative text, no date in its citation, no pull quote. */
export const schoolBus: DemoArticle = {
  key: 'school-bus',
  state: 'draft',
  author: 'author',
  editor: null,
  section: '',
  headline: 'School Buses and the Second Shift',
  bylines: ['elena'],
  body: [
    figure('school-bus', { alt: '', licence: '' }),
    paragraph`The school bus of the Oberlinthal stands idle from eight to one. Since September it has been
      driving nurses. Find out who pays the insurance; ask the editor whether the second piece (the
      council minutes) counts as a source of its own.`,
    excerpt({
      outlet: 'talbote',
      titleOriginal: 'Der Schulbus fährt eine zweite Schicht',
      titleTranslated: 'The school bus works a second shift',
      date: '',
      slug: 'schulbus-zweite-schicht',
      passage: [
        'At a quarter past eight the last child gets out, and at twenty past the first nurse gets in… The driver has hung up a second mirror, “so that they can see who is being brought home by whom.”',
      ],
    }),
  ],
};
