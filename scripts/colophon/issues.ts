import { allIssues, type IssueLine } from '../../lib/issue';
import type { Command } from './command';

export const command: Command = {
  name: 'issues',
  summary: 'Lists the issues with the articles of each.',
  usage: '[--json]',
  operands: 0,
  options: {},
  run: async ({ json, print, withDatabase }) => {
    const issues = await withDatabase(allIssues);
    print(json ? issues.map(asValue) : issues.map(asText).join('\n\n') || 'There are no issues.');
  },
};

/** The address is what `export` takes. */
function asValue({ month, volume, number, title, state, edition, articles }: IssueLine) {
  return { address: month, state, title, volume, number, edition, articles };
}

function asText({ month, title, state, edition, articles }: IssueLine): string {
  const published = edition === null ? '' : `, edition ${edition}`;
  const rows = articles.map((article, index) => {
    return `  ${String(index + 1).padStart(2)}. ${article.headline} (${article.state})`;
  });
  return [`${month}  ${title} (${state}${published})`, ...rows].join('\n');
}
