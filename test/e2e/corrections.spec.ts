import { expect, test } from './desk.ts';
import { articlePane, results } from './steps.ts';

test('a correction is made by keyboard, shows in the results, and is taken back; so is an import', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: 'Open the sample archive' }).click();
  const strip = desk.getByRole('region', { name: 'Import' });
  await expect(strip).toContainText('28 new articles');
  await results(desk).first().click();
  await expect(articlePane(desk, 'left')).toBeVisible();
  await desk.keyboard.press('e');
  const form = desk.getByRole('dialog', { name: 'Correct' });
  await form.getByRole('textbox', { name: 'Author' }).fill('Nobody Inparticular');
  await desk.keyboard.press('Enter');
  await expect(results(desk).first()).toContainText('Nobody Inparticular');
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(results(desk).first()).not.toContainText('Nobody Inparticular');

  await strip.getByRole('button', { name: 'Undo this import' }).click();
  await expect(results(desk)).toHaveCount(0);
});
