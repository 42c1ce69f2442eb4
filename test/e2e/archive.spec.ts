import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk.ts';
import { openSample } from './steps.ts';

test('the archive is checked, backed up, and put back from its backup, which puts the present one aside', async ({
  desk,
  home,
}) => {
  await openSample(desk);
  await desk.getByRole('button', { name: 'More' }).click();
  await desk.getByRole('menuitem', { name: 'Archive and backup' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Archive' });
  await expect(dialog).toContainText('Never checked.');
  await dialog.getByRole('button', { name: 'Check now' }).click();
  await expect(dialog.getByRole('status')).toContainText('everything is sound');

  const arriving = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Back up…' }).click();
  const download = await arriving;
  const backup = join(home, download.suggestedFilename());
  copyFileSync(await download.path(), backup);

  await dialog.locator('input[type=file]').setInputFiles(backup);
  await expect(dialog).toContainText('is not deleted: it is kept aside');
  await expect(dialog.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Check it and put it in place' }).click();
  await expect(dialog).toBeHidden();

  await desk.getByRole('button', { name: 'More' }).click();
  await desk.getByRole('menuitem', { name: 'Archive and backup' }).click();
  await expect(dialog).toContainText('Never checked.');
  const copies = dialog.getByRole('list', { name: 'Copies in the folder of the archive' });
  await expect(copies).toContainText('Kept aside when another took its place');
});
