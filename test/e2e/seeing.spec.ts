import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('hits are read as lines, kept, counted over time and saved', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('council ');
  await desk.keyboard.press('F8');
  const lines = desk.getByRole('listbox', { name: 'Lines found' });
  await expect(desk.getByText('37 lines in 12 articles')).toBeVisible();
  await expect(lines.getByRole('option').first().locator('mark')).toHaveText(/council/i);

  await desk.getByRole('combobox', { name: 'Sort by' }).selectOption('L1');
  await expect(lines.locator('.line-sorted').first()).toHaveText('212');
  await lines.focus();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Space');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Space');
  await desk.keyboard.press('m');
  await expect(desk.getByRole('region', { name: 'Kept passages' })).toContainText('2 passages');
  await desk.keyboard.press('Enter');
  await expect(articlePane(desk, 'left').locator('mark').first()).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).exclude('.pane-scroll').analyze()).violations).toEqual([]);

  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Save all lines' }).click();
  await desk.getByRole('menuitem', { name: /CSV/ }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(38);

  await desk.getByRole('tab', { name: 'Words' }).click();
  const around = desk.getByRole('region', { name: 'The words around' });
  await expect(around.getByRole('row').nth(1)).toHaveText(/^leader/);
  expect((await new AxeBuilder({ page: desk }).exclude('.pane-scroll').analyze()).violations).toEqual([]);
  await around.getByRole('button', { name: 'leader' }).click();
  await expect(searchBox(desk)).toHaveValue('council NEAR/2 leader');
  await searchBox(desk).fill('council ');

  await desk.getByRole('tab', { name: 'Time' }).click();
  await desk.getByRole('textbox', { name: 'Compare with' }).fill('strike');
  await desk.keyboard.press('Enter');
  const numbers = desk.getByRole('region', { name: 'The numbers' });
  await expect(numbers.getByRole('row').filter({ hasText: 'Jun 2021' })).toHaveText(/11\s*4/);
  await expect(desk.locator('.time-drawing svg')).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).exclude('.pane-scroll').analyze()).violations).toEqual([]);
  await numbers.getByRole('button', { name: '11' }).click();
  await expect(desk.getByText('11 lines in 2 articles')).toBeVisible();
  await expect(searchBox(desk)).toHaveValue(/date:2021-06$/);

  await desk.getByRole('tab', { name: 'Articles' }).click();
  await desk.getByRole('button', { name: 'Save this search' }).click();
  await desk.getByRole('textbox', { name: 'Name of the search' }).fill('June');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Clear the search' }).click();
  await desk.getByRole('region', { name: 'Saved searches' }).getByRole('button', { name: /^June/ }).click();
  await expect(results(desk)).toHaveCount(2);
});

test('filters are asked for side by side and left out, by mouse and by keyboard', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('council ');
  await desk.getByRole('button', { name: 'Source' }).click();
  await desk.getByRole('menuitemcheckbox', { name: /Gazette/ }).click();
  await desk.getByRole('menuitemcheckbox', { name: /Documents/ }).click();
  await desk.keyboard.press('Escape');
  await expect(searchBox(desk)).toHaveValue('council source:("The Gazette" OR "Documents")');
  await desk.getByRole('button', { name: 'Don’t ask for Documents' }).click();
  await expect(searchBox(desk)).toHaveValue('council source:"The Gazette"');
  await desk.getByRole('button', { name: 'Author' }).click();
  await desk.getByRole('menuitemcheckbox', { name: /Bridget Sarn/ }).press('-');
  await expect(searchBox(desk)).toHaveValue('council source:"The Gazette" -author:"Bridget Sarn"');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Don’t leave out Bridget Sarn' }).click();
  await expect(searchBox(desk)).toHaveValue('council source:"The Gazette"');
});
