/** Makes the pictures of the README from the built program and its sample archive. Usage: npm run screenshots */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../../electron/hosts/chromium.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { serve } from './serve.ts';
import { articlePane, markParagraph, openSample, results, searchBox } from './steps.ts';

const pictures = join(import.meta.dirname, '../../resources/screenshots');
mkdirSync(pictures, { recursive: true });

const found = await findChromium();
if (!found) throw new Error('Screenshots need Chrome, Chromium or Edge on this computer.');
const folder = temporaryFolder();
const site = await serve(join(folder.path, 'archive'));
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...process.env, ...found.env },
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const desk = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
  });
  await desk.goto(site.url);
  await openSample(desk);
  await openBothReports(desk);
  await takePicture(desk, 'reading');

  await markParagraph(desk, articlePane(desk, 'left'), 'The knots gave out before the people did.');
  await markParagraph(desk, articlePane(desk, 'right'), 'Police put the number at 550.');
  await desk
    .getByRole('region', { name: 'Kept passages' })
    .getByRole('button', { name: /Export/ })
    .click();
  await desk.getByRole('region', { name: 'Preview' }).getByText('The knots gave out').first().waitFor();
  await takePicture(desk, 'export');

  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Theme' }).click();
  await desk.getByRole('menuitemradio', { name: 'Dark' }).click();
  await desk.keyboard.press('Escape');
  await searchBox(desk).fill('"four ships a week" OR cannery');
  await results(desk).first().waitFor();
  await takePicture(desk, 'dark');
} finally {
  await browser.close();
  await site.stop();
  folder.remove();
}

async function openBothReports(desk: Page): Promise<void> {
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveText([/^Harbour strike/]);
  await desk.keyboard.press('Enter');
  await articlePane(desk, 'left').getByRole('heading', { name: 'Harbour strike' }).waitFor();
  await searchBox(desk).fill('title:dockers source:Gazette');
  await expect(results(desk)).toHaveText([/^Dockers march/]);
  await desk.keyboard.press('Shift+Enter');
  await articlePane(desk, 'right')
    .getByRole('heading', { name: /^Dockers march/ })
    .waitFor();
  await searchBox(desk).fill('harbour strike');
  await results(desk).nth(2).waitFor();
  await desk
    .getByRole('toolbar', { name: 'Both articles' })
    .getByRole('button', { name: /Next/ })
    .first()
    .click();
}

async function takePicture(desk: Page, name: string): Promise<void> {
  await desk.evaluate(() => document.fonts.ready);
  // What shows itself under the pointer is in no picture; whatever floats in or scrolls comes to rest.
  await desk.mouse.move(0, 0);
  await desk.waitForTimeout(1_000);
  await desk.screenshot({ path: join(pictures, `${name}.png`) });
}
