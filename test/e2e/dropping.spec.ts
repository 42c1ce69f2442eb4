import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk.ts';
import { results } from './steps.ts';

const FILES = 60;

test('a dropped folder is taken in with its progress, can be cancelled, and is imported whole the next time', async ({
  desk,
  home,
}) => {
  const folder = join(home, 'clippings');
  for (let file = 0; file < FILES; file++) {
    const month = join(folder, `month ${file % 3}`);
    mkdirSync(month, { recursive: true });
    writeFileSync(join(month, `${file}.txt`), `Harbour report ${file}\n\nShip ${file} came in at dawn.\n`);
  }
  const browser = await desk.context().newCDPSession(desk);
  const drop = async () => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files: [folder], dragOperationsMask: 1 };
      await browser.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
      if (type === 'dragOver') await expect(desk.getByText('Drop to import')).toBeVisible();
    }
  };
  const strip = desk.getByRole('region', { name: 'Import' });

  // Its first file waits until what is to be seen meanwhile has been seen.
  const seen = Promise.withResolvers<void>();
  await desk.route('**/drop/**', async (route) => {
    if (route.request().method() === 'PUT') await seen.promise;
    await route.continue().catch(() => {});
  });
  await drop();
  await expect(strip).toContainText('Taking in what was dropped');
  await expect(desk.getByText('Articles appear here as they are read.')).toBeVisible();
  await strip.getByRole('button', { name: 'Cancel' }).click();
  seen.resolve();
  await expect(strip).toBeHidden();
  await expect(desk.getByRole('button', { name: 'Open the sample archive' })).toBeVisible();

  await desk.unroute('**/drop/**');
  await drop();
  await expect(strip).toContainText(`${FILES} new articles`);
  await expect(results(desk).first()).toContainText('Harbour report');
});
