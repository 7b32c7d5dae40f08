import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { accounts, demoPassword } from '../prisma/demo';

export { expect } from '@playwright/test';

type Account = keyof typeof accounts;

type Fixtures = {
  /** Fails the test when the page logs an error that it wasn't told to expect. */
  consoleErrors: { expect: (pattern: RegExp) => void };
  /** Signs this page's browser in as one of the demo's people. */
  signInAs: (account: Account) => Promise<void>;
  /** Looks at the page with axe, then takes its picture on phone and desk, light and dark. */
  look: (name: string) => Promise<void>;
};

/** The test of a job: any console error fails it. */
export const test = base.extend<Fixtures>({
  consoleErrors: [
    async ({ page }, use) => {
      const expected: RegExp[] = [];
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await use({ expect: (pattern) => expected.push(pattern) });
      const surprising = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(surprising, 'errors in the browser’s console').toEqual([]);
    },
    { auto: true },
  ],

  signInAs: async ({ page }, use) => {
    await use((account) => signIn(page, accounts[account].email));
  },

  look: async ({ page }, use) => {
    await use((name) => look(page, name));
  },
});

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

const SIZES = { phone: { width: 390, height: 844 }, wide: { width: 1440, height: 900 } };

async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // What a bar that stays in sight covers just now would count as too small: all of the page is shown.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...viewport, height: Math.min(height, 12_000) });
      await standsStill(page);
      await expectAccessible(page, `${name}, ${size}, ${colorScheme}`);
      await page.setViewportSize(viewport);
      const path = `e2e/screenshots/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    }
    expect(await widerThanWindow(page), `${name} scrolls sideways on ${size}`).toBe(false);
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** Half-way from one colour scheme to the other, colours are those of neither. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** Expects that axe finds no serious or critical violation of WCAG 2.2 AA. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`,
    );
  expect(serious, `axe on ${name}`).toEqual([]);
}

function widerThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}
