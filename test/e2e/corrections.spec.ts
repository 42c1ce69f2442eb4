import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('a correction is made by keyboard, shows in the results, and is taken back; so is an import', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: 'Open the sample archive' }).click();
  const strip = desk.getByRole('region', { name: 'Import' });
  await expect(strip).toContainText('28 new articles');
  await results(desk).first().click();
  // Until its text is there, nothing can be corrected.
  await expect(articlePane(desk, 'left').getByRole('heading').first()).toBeVisible();
  await desk.keyboard.press('e');
  const form = desk.getByRole('form', { name: 'Correct this article' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await articlePane(desk, 'left').locator('[data-field="byline"]').click();
  await expect(form.getByRole('textbox', { name: 'Author' })).toBeFocused();
  await desk.keyboard.type('Nobody Inparticular');
  await desk.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(results(desk).first()).toContainText('Nobody Inparticular');
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(results(desk).first()).not.toContainText('Nobody Inparticular');

  await strip.getByRole('button', { name: 'Undo this import' }).click();
  await expect(results(desk)).toHaveCount(0);
});

test('several articles are ticked by keyboard and tagged at one stroke, which is taken back', async ({
  desk,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('strike');
  const list = desk.getByRole('listbox', { name: 'Articles found' });
  await expect(results(desk).nth(2)).toBeVisible();
  await list.focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('Shift+ArrowDown');
  const bar = desk.getByRole('toolbar', { name: 'Ticked articles' });
  await expect(bar).toContainText('3 articles ticked');
  await bar.getByRole('button', { name: 'Tag…' }).click();
  const form = desk.getByRole('dialog', { name: 'Correct 3 articles' });
  await expect(form.getByRole('textbox', { name: 'Tags', exact: true })).toBeFocused();
  await desk.keyboard.type('docks, to check');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('3 articles corrected')).toBeVisible();
  await searchBox(desk).fill('tag:"to check"');
  await expect(results(desk)).toHaveCount(3);
  await expect(bar).toBeHidden();
  await list.focus();
  await desk.keyboard.press('ControlOrMeta+Z');
  await expect(results(desk)).toHaveCount(0);
});
