import { expect, test } from './desk.ts';
import { articlePane, markParagraph, openSample, results, searchBox } from './steps.ts';

test('searches are recorded once that is switched on, with what was kept of them, and asked again from the log', async ({
  desk,
}) => {
  await openSample(desk);
  const openLog = async () => {
    await desk.getByRole('button', { name: 'More', exact: true }).click();
    await desk.getByRole('menuitem', { name: 'Research log' }).click();
  };
  const entries = desk.getByRole('dialog', { name: 'Research log' }).getByRole('listitem');
  await openLog();
  await expect(desk.getByText('Nothing is being recorded.')).toBeVisible();
  await desk.getByRole('switch', { name: 'Record my searches' }).check();
  await expect(desk.getByText('Recording since')).toBeVisible();
  await desk.getByRole('textbox', { name: 'Note for the log' }).fill('Begin with the strike.');
  await desk.keyboard.press('Enter');
  await expect(entries.getByRole('textbox', { name: 'Note' })).toHaveValue('Begin with the strike.');
  await desk.keyboard.press('Escape');

  await searchBox(desk).fill('tally title:march');
  await expect(results(desk).first()).toContainText('tally');
  await searchBox(desk).press('Enter');
  const quote = await markParagraph(desk, articlePane(desk, 'left'), 'It is the first vessel');
  await searchBox(desk).fill('');

  await openLog();
  const search = entries.filter({ has: desk.getByRole('button', { name: /^tally title:march/ }) });
  await expect(search).toContainText('1 opened · 1 kept');
  await expect(search.getByRole('list', { name: 'Kept of it' })).toContainText(quote.slice(0, 40));
  await search.getByRole('button', { name: 'What has changed since' }).click();
  await expect(search).toContainText('Nothing new and nothing gone');
  await search.getByRole('button', { name: 'Delete the entry' }).click();
  await expect(search).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await search.getByRole('button', { name: /^tally title:march/ }).click();
  await expect(searchBox(desk)).toHaveValue(/^tally title:march/);
  await expect(desk.getByText(/^Nothing new and nothing gone since/)).toBeVisible();

  await desk.keyboard.press('ControlOrMeta+e');
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Format').selectOption('PDF');
  const appendix = dialog.getByRole('region', { name: 'Preview' }).getByText(/^tally title:march/);
  await expect(dialog.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(appendix).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'Research log as an appendix' }).check();
  await expect(appendix).toBeVisible();
});
