import { readFile } from 'node:fs/promises';
import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('an article is printed or exported from where it is read, cited as one likes, and the preview shows it', async ({
  desk,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('council answers');
  await expect(results(desk).first()).toContainText('Council answers');
  await results(desk).first().click();
  await articlePane(desk, 'left').click();
  await desk.keyboard.press('ControlOrMeta+p');

  const dialog = desk.getByRole('dialog', { name: 'Export' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(dialog.getByRole('radio', { name: /This article/ })).toBeChecked();
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Council answers');

  await dialog.getByLabel('Format').selectOption('Word');
  await dialog.getByLabel('Citations').selectOption('APA');
  await dialog.getByRole('radio', { name: 'Footnotes' }).check({ force: true });
  await expect(preview).toContainText(/\(.+, 2021, paras?\. 1.*\)/);

  await dialog.getByLabel('Format').selectOption('CSL-JSON');
  await expect(preview).toContainText('"type": "article-newspaper"');
  const arriving = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export CSL-JSON/ }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe('Council answers.csl.json');
  const [item] = JSON.parse(await readFile(await download.path(), 'utf8')) as { title: string }[];
  expect(item).toMatchObject({ title: 'Council answers' });

  await dialog.getByRole('button', { name: 'Done' }).click();
  await desk.keyboard.press('ControlOrMeta+e');
  await expect(dialog.getByLabel('Format')).toHaveValue('csl.json');
});
