import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('everything from the search to the kept passage works without a mouse', async ({ desk }) => {
  await openSample(desk);
  await desk.keyboard.press('ControlOrMeta+k');
  await expect(searchBox(desk)).toBeFocused();
  await desk.keyboard.type('harbour strike');
  await expect(results(desk).first()).toContainText('Harbour strike');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');
  await expect(left.getByRole('heading', { name: 'Harbour strike' })).toBeVisible();

  await left.getByRole('document', { name: 'Text' }).or(left.getByLabel('Text')).first().focus();
  await desk.keyboard.press('j');
  await desk.keyboard.press('j');
  await desk.keyboard.press('m');
  await expect(desk.getByRole('region', { name: 'Kept passages' })).toContainText('1 passage');
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(desk.getByRole('region', { name: 'Kept passages' })).not.toContainText('1 passage');

  await desk.keyboard.press('ControlOrMeta+f');
  await desk.keyboard.type('the');
  await expect(left.getByRole('search', { name: 'Find in this article' })).toContainText(/\d+ matches/);
  await desk.keyboard.press('Enter');
  await expect(left.getByRole('search', { name: 'Find in this article' })).toContainText(/\d+ of \d+/);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');
  await expect(searchBox(desk)).toBeFocused();
});

test('the page says when the program behind it has gone', async ({ desk, site }) => {
  await openSample(desk);
  // What is still on its way when the program goes would be complained about.
  await desk.evaluate(() => document.fonts.ready);
  await desk.waitForLoadState('networkidle');
  await site.kill();
  await expect(desk.getByText('The archive has stopped answering.')).toBeVisible();
});
