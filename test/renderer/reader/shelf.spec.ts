import type { Page } from '@playwright/test';
import { expect, test } from '../../e2e/desk.ts';
import { articlePane, openSample, results, searchBox } from '../../e2e/steps.ts';

test.beforeEach(async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('harbour strike');
  await expect(results(desk).first()).toContainText('Harbour strike');
  await desk.keyboard.press('Enter');
  await expect(title(desk)).toHaveText('Harbour strike');
});

test('articles lie open behind each other, are closed, opened again, and are there at the next start', async ({
  desk,
}) => {
  await results(desk)
    .filter({ hasText: 'Council answers' })
    .click({ modifiers: ['ControlOrMeta'] });
  const shelf = desk.getByRole('tablist', { name: 'Open on the left' });
  await expect(shelf.getByRole('tab')).toHaveText(['Harbour strike', 'Council answers']);
  await expect(title(desk)).toHaveText('Harbour strike');

  await text(desk).focus();
  await desk.keyboard.press('Alt+PageDown');
  await expect(title(desk)).toHaveText('Council answers');
  await text(desk).focus();
  await desk.keyboard.press('Alt+Shift+PageUp');
  await expect(shelf.getByRole('tab')).toHaveText(['Council answers', 'Harbour strike']);

  await desk.keyboard.press('w');
  await expect(shelf).toBeHidden();
  await desk.keyboard.press('Shift+W');
  await expect(shelf.getByRole('tab', { selected: true })).toHaveText('Council answers');
  await desk.reload();
  await expect(shelf.getByRole('tab', { selected: true })).toHaveText('Council answers');
});

test('the hits of one article lead to those of the next result, and back through what was open', async ({
  desk,
}) => {
  const second = await results(desk).nth(1).locator('.result-title').textContent();
  await text(desk).focus();
  await expect(articlePane(desk, 'left')).toContainText('3 hits');
  await expect(async () => {
    await desk.keyboard.press('n');
    await expect(title(desk)).toHaveText(second!, { timeout: 500 });
  }).toPass();
  await expect(title(desk)).toHaveText(second!);
  await expect(articlePane(desk, 'left')).toContainText(/1 of \d/);
  await text(desk).focus();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(title(desk)).toHaveText('Harbour strike');
  await text(desk).focus();
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(title(desk)).toHaveText(second!);
});

test('nothing but the text is there on request, until Escape', async ({ desk }) => {
  await text(desk).focus();
  await desk.keyboard.press('f');
  await expect(searchBox(desk)).toBeHidden();
  await expect(results(desk)).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await expect(searchBox(desk)).toBeVisible();
});

test('an outline leads to headings and speakers', async ({ desk }) => {
  await searchBox(desk).fill('title:"Last crossing"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(title(desk)).not.toHaveText('Harbour strike');
  await text(desk).focus();
  await desk.keyboard.press('o');
  const last = desk.getByRole('menuitemradio').last();
  await last.press('Enter');
  await expect(desk.getByRole('menu')).toBeHidden();
  expect(await text(desk).evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
});

function text(desk: Page) {
  return articlePane(desk, 'left').getByRole('group', { name: 'Text' });
}

function title(desk: Page) {
  return articlePane(desk, 'left').getByRole('heading', { level: 1 });
}
