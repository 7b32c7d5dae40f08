import { describe, expect, it } from 'vitest';
import { type ArticleDocument, anatomyOf } from '../../document';
import { contentHash } from '../../hash';
import {
  articleOf,
  editionOf,
  sampleEdition,
  sampleFigure,
  sampleParagraph,
} from './sample-edition';
import { extremeArticles } from './sample-extremes';
import { typstData } from './typst-data';
import { typstLanguage, typstRuns, withOpening } from './typst-text';

const IMAGE = { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 1600, height: 1000 };

function linked(href: string) {
  return { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] };
}

describe('typstData', () => {
  it('groups the articles into runs of one section, in running order', async () => {
    const { edition } = await sampleEdition(10);
    const { sections } = typstData(edition);
    expect(sections.map((run) => [run.title, run.articles.length])).toEqual([
      ['Harbours & Trade', 3],
      ['Courts & Registers', 2],
      ['Water & Land', 3],
      ['Cities', 2],
    ]);
  });

  it('opens a section again when the running order comes back to it', () => {
    const article = (section: number) =>
      articleOf(section, 'A port', [sampleParagraph('para', 0, 1)]);
    const { sections } = typstData(editionOf([article(0), article(1), article(0)]));
    expect(sections.map((run) => run.colour)).toEqual([0, 1, 0]);
    expect(sections.flatMap((run) => run.articles.map((it) => it.key))).toEqual(['a1', 'a2', 'a3']);
  });

  it('names on the cover the lead and, first, articles of other sections', async () => {
    const { edition } = await sampleEdition(10);
    expect(typstData(edition).coverArticles).toEqual(['a1', 'a4', 'a6', 'a9']);
  });

  it('numbers notes as the publication does and gives each an address of its own', () => {
    const edition = editionOf(extremeArticles(IMAGE));
    edition.publication.noteStyle = 'roman';
    const articles = typstData(edition).sections.flatMap((run) => run.articles);
    const notes = articles.flatMap((article) => article.notes);
    expect(notes.slice(0, 4).map((note) => note.label)).toEqual(['i', 'ii', 'iii', 'iv']);
    expect(notes).toHaveLength(60);
    expect(new Set(notes.map((note) => note.key)).size).toBe(60);
  });

  it('takes from the document what every other target takes', async () => {
    const { edition } = await sampleEdition(4);
    const printed = typstData(edition).sections.flatMap((run) => run.articles);
    printed.forEach((article, index) => {
      const anatomy = anatomyOf(edition.articles[index]?.document as ArticleDocument);
      expect(article.commentary).toHaveLength(anatomy.commentary.length);
      expect(article.excerpts).toHaveLength(anatomy.excerpts.length);
      expect(article.notes.map((note) => note.key.split('-').slice(1).join('-'))).toEqual(
        anatomy.notes.map((note) => note.id),
      );
    });
  });

  it('indexes each outlet once, with its languages and every place that quotes it', async () => {
    const { edition } = await sampleEdition(10);
    const { outlets } = typstData(edition);
    expect(outlets.map((outlet) => outlet.outlet)).toEqual([
      'El Muelle',
      'Портовый вестник',
      'صوت الميناء',
      '海港日报',
    ]);
    expect(outlets.flatMap((outlet) => outlet.excerpts)).toHaveLength(20);
    expect(outlets[0]?.languages).toEqual(['Spanish']);
  });

  it('links web addresses only, in citations and credits', () => {
    const articles = typstData(editionOf(extremeArticles(IMAGE))).sections.flatMap(
      (run) => run.articles,
    );
    const markup = articles.find((article) => article.headlineText.startsWith('#import'));
    expect(markup?.excerpts[0]).toMatchObject({ href: null, address: 'javascript:alert(1)' });
  });

  it('leaves no gap between the levels of headings', () => {
    const articles = typstData(editionOf(extremeArticles(IMAGE))).sections.flatMap(
      (run) => run.articles,
    );
    const levels = articles.flatMap((article) =>
      article.commentary.flatMap((block) => (block.type === 'heading' ? [block.level] : [])),
    );
    expect(levels).toEqual([2, 2, 3]);
  });

  it('never crops what a licence forbids to change', () => {
    const figure = sampleFigure('lead', IMAGE);
    const bound = { ...figure, attrs: { ...figure.attrs, licence: 'CC-BY-ND-4.0' } };
    const mayCrop = [figure, bound].map(
      (lead) =>
        typstData(editionOf([articleOf(0, 'A port', [lead])])).sections[0]?.articles[0]?.lead
          ?.mayCrop,
    );
    expect(mayCrop).toEqual([true, false]);
  });

  it('names the SHA-256 of the edition it prints', async () => {
    const { edition } = await sampleEdition(1);
    expect(typstData(edition).edition.sha256).toBe(contentHash(edition));
  });
});

describe('typstRuns', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '#note',
    '/admin',
    'file:///etc',
  ])('prints the words of a link to %s without the link', (href) => {
    expect(typstRuns([linked(href)], () => null)).toEqual([{ text: 'here' }]);
  });

  it('keeps links to web addresses and mail', () => {
    const runs = typstRuns(
      [linked('https://port.example/a'), linked('mailto:a@b.example')],
      () => null,
    );
    expect(runs).toEqual([
      { text: 'here', href: 'https://port.example/a' },
      { text: 'here', href: 'mailto:a@b.example' },
    ]);
  });

  it('drops controls and composes letters', () => {
    expect(
      typstRuns([{ type: 'text', text: 'cafe\u0301\u0007\u2009bar\u202e' }], () => null),
    ).toEqual([{ text: 'café bar' }]);
  });

  it('marks a few whole words as the opening of a text', () => {
    expect(withOpening([{ text: 'The harbour authority signed.' }])).toEqual([
      { text: 'The harbour', opening: true },
      { text: ' authority signed.' },
    ]);
    expect(withOpening([{ text: 'ميناء جديد' }])).toEqual([{ text: 'ميناء جديد' }]);
  });
});

describe('typstLanguage', () => {
  it('gives the region that a Chinese script stands for and the direction a language has', () => {
    expect(typstLanguage('zh-Hans')).toEqual({ lang: 'zh', region: 'CN', dir: 'ltr' });
    expect(typstLanguage('ar')).toEqual({ lang: 'ar', region: '', dir: 'rtl' });
    expect(typstLanguage('pt-BR')).toEqual({ lang: 'pt', region: 'BR', dir: 'ltr' });
    expect(typstLanguage('')).toEqual({ lang: '', region: '', dir: 'ltr' });
  });
});
