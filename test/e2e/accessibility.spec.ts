import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';
import { articlePane, markParagraph, openSample, results, searchBox } from './steps.ts';

/** The states of the page, in the order a person comes through them; each goes on from the one before. */
const states: readonly (readonly [string, (desk: Page) => Promise<void>])[] = [
  ['the empty desk', async () => undefined],
  [
    'the folder picker',
    async (desk) => {
      await desk.getByRole('button', { name: 'Import a folder' }).click();
      await expect(desk.getByRole('dialog', { name: 'Import a folder' })).toBeVisible();
    },
  ],
  [
    'the whole archive',
    async (desk) => {
      await desk.keyboard.press('Escape');
      await openSample(desk);
    },
  ],
  [
    'the results of a search',
    async (desk) => {
      await searchBox(desk).fill('harbour strike');
      await expect(results(desk).first()).toContainText('Harbour strike');
    },
  ],
  [
    'two articles',
    async (desk) => {
      await desk.keyboard.press('Enter');
      await searchBox(desk).fill('title:dockers source:Gazette');
      await expect(results(desk)).toHaveCount(1);
      await desk.keyboard.press('Shift+Enter');
      await expect(articlePane(desk, 'right').getByRole('heading', { name: /^Dockers march/ })).toBeVisible();
      await searchBox(desk).fill('strike');
    },
  ],
  [
    'kept passages',
    async (desk) => {
      await markParagraph(desk, articlePane(desk, 'left'), 'The knots gave out before the people did.');
      await desk.getByRole('button', { name: 'Show the passages' }).click();
    },
  ],
  [
    'every colour of mark',
    async (desk) => {
      await articlePane(desk, 'left').getByRole('group', { name: 'Text' }).focus();
      for (const colour of ['2', '3', '4', '5']) {
        await desk.keyboard.press('j');
        await desk.keyboard.press('.');
        await desk.keyboard.press(colour);
      }
      await expect(articlePane(desk, 'left').locator('mark[data-excerpt].ink-grey')).toBeVisible();
    },
  ],
  [
    'the head of an article being corrected',
    async (desk) => {
      await desk.keyboard.press('e');
      await desk.getByRole('textbox', { name: 'Published' }).fill('yesterday');
      await desk.keyboard.press('Enter');
      await expect(desk.getByRole('alert')).toContainText('is not a date');
    },
  ],
  [
    'the export dialog',
    async (desk) => {
      await desk.keyboard.press('Escape');
      await desk
        .getByRole('region', { name: 'Kept passages' })
        .getByRole('button', { name: /Export/ })
        .click();
      await expect(desk.getByRole('region', { name: 'Preview' })).toContainText('The knots gave out');
    },
  ],
  [
    'the table of keys',
    async (desk) => {
      await desk.keyboard.press('Escape');
      await desk.locator('body').press('?');
      await expect(desk.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    },
  ],
  [
    'an altered quotation',
    async (desk) => {
      await desk.keyboard.press('Escape');
      await desk.locator('body').press('q');
      const dialog = desk.getByRole('dialog', { name: 'Check a quotation' });
      await dialog
        .getByRole('textbox', { name: 'Quotation' })
        .fill('The ropes gave out before the people did');
      await desk.keyboard.press('Enter');
      await expect(dialog.getByRole('insertion').first()).toBeVisible();
    },
  ],
  [
    'no result',
    async (desk) => {
      await desk.keyboard.press('Escape');
      await searchBox(desk).fill('zzzzqqqq');
      await expect(desk.getByRole('region', { name: 'Results' })).toContainText('No article has this');
    },
  ],
];

// Without motion, as those see it who ask for less of it.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const theme of ['Light', 'Sepia', 'Dark']) {
  test(`no state of the page has an accessibility violation in the ${theme.toLowerCase()} theme`, async ({
    desk,
  }) => {
    test.setTimeout(180_000);
    await desk.getByRole('button', { name: 'Theme' }).click();
    await desk.getByRole('menuitemradio', { name: theme }).click();
    await desk.keyboard.press('Escape');
    for (const [state, reach] of states) {
      await reach(desk);
      await test.step(state, async () => {
        await comeToRest(desk);
        // A chip that is filled in while it is looked at seems pale: what is wrong is so twice.
        const told = await violationsOn(desk);
        expect.soft(told.length === 0 ? told : await violationsOn(desk), state).toEqual([]);
      });
    }
  });
}

/** Waits until nothing comes or goes any more: a tooltip on its way out has the contrast of neither here nor there. */
async function comeToRest(desk: Page): Promise<void> {
  await expect(desk.locator('[data-starting-style], [data-ending-style]')).toHaveCount(0);
  await desk.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
  });
}

async function violationsOn(desk: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
