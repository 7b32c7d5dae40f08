import { accounts, persons } from './people';

/** The demo's publication: the row of settings. */
export const demoPublication = {
  title: 'The Harbour Review',
  tagline: 'A monthly reading of what the world’s newspapers tell their own readers',
  publisher: 'The Breakwater Institute',
  issn: '9871-2047',
  language: 'en',
  timeZone: 'Europe/Lisbon',
  noteStyle: 'arabic' as const,
  masthead: [
    { role: 'Publisher and managing editor', names: [accounts.publisher.name] },
    { role: 'Editors', names: [accounts.editor.name, accounts.editor2.name] },
    {
      role: 'Analysts',
      names: [persons.elena.name, persons.nadim.name, persons.sunniva.name],
    },
    { role: 'Contributors to this volume', names: [persons.beatriz.name, persons.iskander.name] },
    { role: 'Systems', names: [accounts.admin.name] },
  ],
  legal: [
    'The Harbour Review is published twelve times a year by The Breakwater Institute, an independent reading room. It comments on what newspapers, court papers and trade bulletins say to their own readers, and quotes them in translation. Opinions are those of the authors.',
    'Excerpts are quoted for comment and criticism and remain the property of their publishers; translations are ours unless a translator is named. Images are printed under the licence named beside each of them. Commentary may be reprinted with the author’s name and a reference to the issue.',
    'Every name, place, outlet and event in this demonstration issue is invented. Corrections are printed in the next issue and noted on the page they concern: corrections@harbour-review.example.',
  ].join('\n\n'),
};

/** The demo's sections in the order of the contents page. */
export const demoSections = [
  { slug: 'ports-and-trade', title: 'Ports & Trade' },
  { slug: 'water-and-power', title: 'Water & Power' },
  { slug: 'courts-and-elections', title: 'Courts & Elections' },
  { slug: 'land-and-sea', title: 'Land & Sea' },
  { slug: 'culture-and-society', title: 'Culture & Society' },
] as const;

export type SectionSlug = (typeof demoSections)[number]['slug'];
