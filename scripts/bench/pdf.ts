// How long the PDF of an edition takes: `npx tsx scripts/bench/pdf.ts [articles] [rounds]`.
import { compileEdition } from '../../lib/export/pdf/export-pdf';
import { sampleEdition } from '../../lib/export/pdf/sample-edition';

const BAR_MS = 3000;
const articles = Number(process.argv[2] ?? 10);
const rounds = Number(process.argv[3] ?? 3);

const { edition, images } = await sampleEdition(articles);
console.log(`${articles} articles, ${rounds} rounds; times in ms`);
const worker: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const began = performance.now();
  const { pdf, pages, milliseconds } = await compileEdition(edition, images, () => {});
  const wall = performance.now() - began;
  worker.push(milliseconds.layout + milliseconds.pdf);
  const parts = Object.entries({ ...milliseconds, wall })
    .map(([name, time]) => `${name} ${Math.round(time)}`)
    .join(' · ');
  console.log(`${pages} pages, ${(pdf.length / 1e6).toFixed(2)} MB · ${parts}`);
}
const median = worker.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
console.log(`Worker time, median: ${Math.round(median)} (bar for ten articles: ${BAR_MS})`);
process.exitCode = articles <= 10 && median > BAR_MS ? 1 : 0;
