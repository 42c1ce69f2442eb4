import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';
import { articlePane, results, searchBox } from './steps.ts';

const shared = resolve('../shared');
const commissioned = join(shared, 'seeds');
const bbc = join(shared, 'corpora/bbc');

test('real collections: two thousand news articles and the texts Carrel was commissioned with', async ({
  desk,
  home,
}) => {
  test.skip(!existsSync(commissioned) || !existsSync(bbc), 'the shared texts are not beside this clone');
  test.setTimeout(180_000);
  cpSync(commissioned, join(home, 'clippings/seeds'), { recursive: true });
  cpSync(bbc, join(home, 'clippings/bbc'), { recursive: true });

  await importFolder(desk, 'clippings');
  await expect(desk.getByRole('region', { name: 'Import' })).toContainText('2,097 new articles', {
    timeout: 120_000,
  });

  await searchBox(desk).fill('Castillo teachers union');
  await expect(results(desk).first()).toContainText('Castillo');
  await desk.keyboard.press('Enter');
  await searchBox(desk).fill('title:"trademark pencil"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Shift+Enter');
  const interview = articlePane(desk, 'right');
  await expect(interview).toContainText('June 2021');
  await expect(interview.getByText('Austin Gonzalez:', { exact: true }).first()).toBeVisible();
});

test('a file that can’t be read is named with its reason, and the others are there', async ({
  desk,
  home,
}) => {
  const folder = join(home, 'mixed');
  mkdirSync(folder);
  writeFileSync(join(folder, 'good.txt'), 'A good text\n\nIt has a paragraph about lighthouses.\n');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'picture.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0]),
  );
  writeFileSync(join(folder, 'film.mp4'), 'x');
  await importFolder(desk, 'mixed');

  const strip = desk.getByRole('region', { name: 'Import' });
  await expect(strip).toContainText('1 new article');
  await strip.getByRole('button', { name: 'See the report' }).click();
  const report = desk.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('This file is empty.');
  await expect(report).toContainText('This file has a .txt name but holds a picture.');
  await report.getByRole('tab', { name: /^Skipped/ }).click();
  await expect(report).toContainText('film.mp4');
  await desk.keyboard.press('Escape');
  await searchBox(desk).fill('lighthouses');
  await expect(results(desk)).toHaveCount(1);
});

test('nothing in a saved web page runs, loads or navigates', async ({ desk, home }) => {
  const folder = join(home, 'pages');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'trap.html'),
    `<!doctype html><title>A trap</title><base href="https://evil.example/">
     <meta http-equiv="refresh" content="0;url=https://evil.example/">
     <article><h1>A trap</h1><p onclick="document.title='run'">A long enough paragraph about barnacles, so that the article
     is found in this page and not taken for its furniture. <img src="https://evil.example/pixel.png" onerror="document.title='run'">
     <a href="javascript:document.title='run'">press here</a> and <a href="https://evil.example/next">there</a>.</p>
     <script>document.title = 'run'</script><svg onload="document.title='run'"></svg>
     <iframe src="https://evil.example/"></iframe><p>&lt;script&gt;document.title='run'&lt;/script&gt; is text.</p></article>`,
  );
  await importFolder(desk, 'pages');
  await searchBox(desk).fill('barnacles');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  const pane = articlePane(desk, 'left');
  await expect(pane).toContainText("<script>document.title='run'</script> is text.");
  await pane.getByText('press here').click();
  await expect(desk).not.toHaveTitle('run');
  expect(await desk.locator('iframe, script:not([src]), img[src^="http"]').count()).toBe(0);
});

/** Imports a folder of the home folder through the picker that the page draws. */
async function importFolder(desk: Page, name: string): Promise<void> {
  await desk.getByRole('button', { name: 'Import a folder' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Import a folder' });
  await dialog.getByRole('button', { name }).click();
  await dialog.getByRole('button', { name: /^Import/ }).click();
}
