import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../markdown/read-markdown';
import { linesOfSource } from './lines';
import { CITATION, COMMENTARY, PASSAGE } from './port-article';
import { readLines } from './read-articles';

function read(...paragraphs: string[]) {
  const { lines } = readMarkdown(paragraphs.join('\n\n'), 0, () => '');
  return readLines(linesOfSource(lines));
}

function titlesOf(...paragraphs: string[]): string[] {
  return read(...paragraphs).articles.map(({ title }) => title);
}

const TEXT = [COMMENTARY.replace('[i]', ''), CITATION, PASSAGE];

describe('the level of headlines', () => {
  it('is the highest where each of its headings has a text of its own', () => {
    expect(titlesOf('# One Port', ...TEXT, '# Two Ports', ...TEXT)).toEqual([
      'One Port',
      'Two Ports',
    ]);
    expect(titlesOf('# One Port', COMMENTARY, '## What they want', ...TEXT)).toEqual(['One Port']);
  });

  it('is the next where those above only stand over others', () => {
    const issue = ['# The Review', '## One Port', ...TEXT, '## Two Ports', ...TEXT];
    expect(titlesOf(...issue)).toEqual(['One Port', 'Two Ports']);
    const line = read(...issue).lines[0];
    expect(line).toMatchObject({ verdict: 'doubtful', reason: expect.stringContaining('several') });
    const sections = [
      '# Review',
      '## Trade',
      '### One Port',
      ...TEXT,
      '## Courts',
      '### Two Ports',
      ...TEXT,
    ];
    expect(titlesOf(...sections)).toEqual(['One Port', 'Two Ports']);
  });

  it('is none where the headline is set as no heading', () => {
    expect(titlesOf('One Port', COMMENTARY, '## What they want', ...TEXT)).toEqual(['One Port']);
  });

  it('does not take the names of parts for headlines', () => {
    expect(
      titlesOf('# One Port', '## Commentary', TEXT[0] ?? '', '## Excerpts', CITATION, PASSAGE),
    ).toEqual(['One Port']);
  });
});
