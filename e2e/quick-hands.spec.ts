import { expect, test } from './fixtures';
import { article, startArticle } from './open-article';

// As keys come from a busy machine, a text expander, dictation.
for (const [run, delay] of [0, 0, 0, 5, 15, 40].entries()) {
  test(`what is typed with ${delay} ms between keys lands where it was typed (${run})`, async ({
    page,
    signInAs,
  }) => {
    await signInAs('author');
    await startArticle(page);
    const text = article(page);
    await text.locator('h1').click();
    for (const line of ['A headline', 'First line.', '## What it costs', '- The tower']) {
      await page.keyboard.type(line, { delay });
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('The lamp', { delay });
    await expect(text.locator('li')).toHaveText(['The tower', 'The lamp']);
    const blocks = text.locator('> *');
    await expect(blocks).toHaveText(['A headline', 'First line.', 'What it costs', /./]);
  });
}
