import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';
import { articlePane, closeBox, markParagraph, openSample, results, searchBox } from './steps.ts';

test('a newcomer opens the sample archive, searches, reads two articles, keeps passages and exports them', async ({
  desk,
}) => {
  await openSample(desk);
  await expect(desk.getByRole('heading', { name: '28 articles' })).toBeVisible();

  await searchBox(desk).fill('harbour strike');
  await expect(results(desk).first()).toContainText('Harbour strike');
  await expect(results(desk).first().locator('mark').first()).toHaveText('Harbour');

  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');
  await expect(left.getByRole('heading', { name: 'Harbour strike' })).toBeVisible();
  await searchBox(desk).fill('title:dockers source:Gazette');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Shift+Enter');
  const right = articlePane(desk, 'right');
  await expect(right.getByRole('heading', { name: 'Dockers march on the Custom House' })).toBeVisible();
  await expect(desk.getByRole('toolbar', { name: 'Both articles' })).toContainText(
    /\d+ words in \d+ passages/,
  );

  const first = await markParagraph(desk, left, 'The knots gave out before the people did.');
  const second = await markParagraph(desk, right, 'Police put the number at 550.');
  const tray = desk.getByRole('region', { name: 'Kept passages' });
  await expect(tray).toContainText('2 passages');

  const text = await exportedPdf(desk);
  for (const passage of [first, second]) expect(words(text)).toContain(words(passage));
  expect(words(text)).toContain(words('Noreen Attley'));
  expect(words(text)).toContain(words('Dockers march on the Custom House'));
});

test('removing a passage can be undone', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await markParagraph(desk, articlePane(desk, 'left'), 'The knots gave out before the people did.');
  const tray = desk.getByRole('region', { name: 'Kept passages' });
  await tray.getByRole('button', { name: 'Show the passages' }).click();
  await tray.getByRole('button', { name: 'Remove' }).click();
  await expect(tray).toContainText('Nothing kept here yet');
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(tray).toContainText('The knots gave out');
});

test('what lies on the desk is there again after the page is opened anew', async ({ desk, site }) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Council answers"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(articlePane(desk, 'left').getByRole('heading', { name: 'Council answers' })).toBeVisible();
  await desk.goto(site.origin);
  await expect(articlePane(desk, 'left').getByRole('heading', { name: 'Council answers' })).toBeVisible();
});

test('the archive is searched while the box is typed in, misspelt words included', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).pressSequentially('commision');
  await expect(desk.getByRole('region', { name: 'Results' })).toContainText(/Showing results for/);
  await closeBox(desk);
  await searchBox(desk).fill('zzzzqqqq');
  await expect(desk.getByRole('region', { name: 'Results' })).toContainText('No article has this');
});

/** Exports the current list as PDF through the page and reads the text of the file that arrives. */
async function exportedPdf(desk: Page): Promise<string> {
  await desk
    .getByRole('region', { name: 'Kept passages' })
    .getByRole('button', { name: /Export/ })
    .click();
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('The knots gave out');
  const arriving = desk.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export/ }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const pdf = await getDocument({ data: new Uint8Array(await readFile(await download.path())) }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  );
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

/** Letters and figures alone: line ends, hyphens and spaces fall differently in print. */
function words(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
