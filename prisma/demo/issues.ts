import type { DemoArticle } from './article';
import { demoImages } from './images';
import { novemberArticles, unplacedArticles } from './november';
import { octoberArticles } from './october';

type DemoIssue = {
  month: string;
  volume: number;
  number: number;
  title: string;
  /** Paragraphs, separated by blank lines. */
  editorsNote: string;
  cover: { imageKey: string; alt: string; creator: string; licence: string };
  state: 'published' | 'assembling';
  /** In running order; their places count from 1. */
  articles: DemoArticle[];
};

/** The demo's issues, the older first. */
export const demoIssues: DemoIssue[] = [
  {
    month: '2026-10',
    volume: 4,
    number: 10,
    title: 'Open to Everyone',
    editorsNote: [
      'Ten articles from four weeks of reading, in eight languages. We did not look for a theme and found one all the same: in nearly every piece somebody asks to see a record that had been kept by the other side. A port town reads its own berth diary. Irrigators want the key to a water meter. Islanders count by lamplight what a machine had counted well enough, and seven supporters of a football club spend five Thursdays on a contract.',
      'None of them set out to defend transparency, a word that hardly occurs in the papers we quote. They wanted to know when the boat comes, whose turn the water was, who closed the quay. It is the local press that has the patience for such questions, and we read it for that.',
      'Two corrections of practice. From this issue every figure names the page on which we found it, and where we can we print the original beside our translation, so that readers who know the language may quarrel with us.',
      'Ruth Amsel',
    ].join('\n\n'),
    cover: cover('cover-october'),
    state: 'published',
    articles: octoberArticles,
  },
  {
    month: '2026-11',
    volume: 4,
    number: 11,
    title: 'What Stays When the Wind Leaves',
    editorsNote:
      'This month’s reading is about things that are paid for and aren’t there: a ferry without a winter, forty lighthouses that turned out to be an order for paint (see why we do not print that article), and a village which has understood that the road outlasts the wind.',
    cover: cover('cover-november'),
    state: 'assembling',
    articles: novemberArticles,
  },
];

/** Every article of the demo with its issue's month and its place there, both null when it has none. */
export const demoArticles: {
  article: DemoArticle;
  month: string | null;
  position: number | null;
}[] = [
  ...demoIssues.flatMap(({ month, articles }) =>
    articles.map((article, index) => ({ article, month, position: index + 1 })),
  ),
  ...unplacedArticles.map((article) => ({ article, month: null, position: null })),
];

function cover(imageKey: string): DemoIssue['cover'] {
  const image = demoImages[imageKey];
  if (!image) throw new Error(`The demo has no image “${imageKey}”`);
  return { imageKey, alt: image.alt, creator: image.creator, licence: image.licence };
}
