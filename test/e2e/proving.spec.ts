import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('a document with evidence is verified, and one with names masked needs its key', async ({
  desk,
  home,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('council answers');
  await expect(results(desk).first()).toContainText('Council answers');
  await results(desk).first().click();
  await articlePane(desk, 'left').click();
  await desk.keyboard.press('ControlOrMeta+e');
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Format').selectOption('HTML');
  await dialog.getByRole('radio', { name: /Open articles/ }).check();
  await dialog.getByLabel(/^Evidence/).check();

  async function save(button: RegExp, name: string): Promise<string> {
    const arriving = desk.waitForEvent('download');
    await dialog.getByRole('button', { name: button }).click();
    const path = `${home}/${name}`;
    await (await arriving).saveAs(path);
    return path;
  }
  const open = await save(/^Export HTML/, 'open.html');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await desk.keyboard.press('ControlOrMeta+e');
  await dialog.getByLabel(/^Safe to share/).check();
  await dialog.getByLabel('Name to mask').fill('Council');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: 'Masked names' })).toContainText('Council → Person A');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('Person A answers');
  await expect(dialog.getByRole('list', { name: 'Masked names' })).toContainText(/\d+ quoted, \d+ elsewhere/);
  const masked = await save(/^Export HTML/, 'masked.html');
  const key = await save(/^Save the key/, 'key.json');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await desk.getByRole('button', { name: 'More', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Verify a document' }).click();
  const verifying = desk.getByRole('dialog', { name: 'Verify a document' });
  const choose = (...files: readonly string[]) =>
    verifying.locator('input[type=file]').setInputFiles([...files]);
  await choose(open);
  await expect(verifying.getByRole('status')).toContainText('unchanged');
  await choose(masked);
  await expect(verifying.getByRole('list', { name: 'Passages' })).toContainText('Masked: needs its key');
  await choose(masked, key);
  await expect(verifying.getByRole('status')).toContainText('all of them unchanged');
  await choose(key);
  await expect(verifying.getByRole('status')).toContainText('carries no evidence');
});
