/**
 * Measures the built page in a real Chromium, over the browser host: typing a search, opening a very long article, and
 * scrolling through it. Usage: node page.ts ARCHIVE FOLDER, with an empty folder for that article, which is added to the
 * archive. Prints one JSON document.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../electron/hosts/chromium.ts';
import { serve } from '../e2e/serve.ts';
import { timesOf, typedQueries } from './engine.ts';
import { generateArticles } from './generate.ts';

const WORDS = 100_000;
const TITLE = 'The long inquiry';
/** Searches typed, each letter of which is measured. */
const TITLES = 3;
/** Of what is typed, the shortest that is measured: one letter finds only itself. */
const SHORTEST = 3;
const OPENINGS = 5;
/** Frames of scrolling, and how far each goes, in CSS pixels: about as fast as one skims. */
const FRAMES = 300;
const STEP = 60;
/** A frame that took longer than this was shown twice, in milliseconds. */
const DROPPED = 25;

const cli = join(import.meta.dirname, '../../out/main/cli.js');
const [archive, folder] = process.argv.slice(2);
mkdirSync(folder!, { recursive: true });
writeFileSync(join(folder!, 'inquiry.txt'), longArticle());
spawnSync(process.execPath, [cli, 'import', folder!, '--archive', archive!], { stdio: 'ignore' });

const found = await findChromium();
const site = await serve(archive!);
const browser = await chromium.launch({
  executablePath: found!.executablePath,
  env: { ...process.env, ...found!.env },
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await box.fill('the');
  await settled(page);

  const typed: number[] = [];
  for (const query of typedQueries(TITLES)) {
    if (query.length < SHORTEST) continue;
    await box.fill(query.slice(0, -1));
    await settled(page);
    typed.push(await untilPainted(page, query.slice(-1), '.results:not(:has([aria-busy="true"]))'));
  }

  const opened: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    await box.fill(`title:"${TITLE}"`);
    await settled(page);
    await box.press('End');
    opened.push(await untilPainted(page, 'Enter', '.stretch [data-block]'));
    await page.getByRole('button', { name: 'Close this article' }).click();
    // What was opened is remembered for as long as the page is there.
    await page.reload();
    await settled(page);
  }

  await box.press('Enter');
  await page.locator('.stretch [data-block]').first().waitFor();
  await settled(page);
  const frames = await page.evaluate(scrollThrough, [FRAMES, STEP] as const);
  process.stdout.write(
    JSON.stringify({
      typed: timesOf(typed),
      opened: timesOf(opened),
      frames: frames.length,
      dropped: frames.filter((ms) => ms > DROPPED).length,
      longest: Math.max(...frames),
    }),
  );
} finally {
  await browser.close();
  await site.stop();
}

function longArticle(): string {
  const paragraphs: string[] = [];
  let words = 0;
  for (const { text } of generateArticles(1_000, 7)) {
    const own = text.trim().split('\n\n').slice(2);
    paragraphs.push(...own);
    words += own.join(' ').split(' ').length;
    if (words >= WORDS) break;
  }
  return `${[TITLE, '5 March 2021', ...paragraphs].join('\n\n')}\n`;
}

/** Nothing is being asked for or drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.waitForTimeout(250);
}

/**
 * Time from a key press to the frame that shows what it leads to, in milliseconds. The page answers a key before the next
 * frame, be it by saying that it is busy: whatever matches `wanted` in a frame after the key is the answer.
 */
async function untilPainted(page: Page, key: string, wanted: string): Promise<number> {
  // The listener has to be there before the key: the page gets both by ways of their own.
  const painted = await page.evaluateHandle((wanted) => {
    const time = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(function look() {
            if (!document.querySelector(wanted)) return void requestAnimationFrame(look);
            // The frame is drawn before the first task behind its callbacks.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(null);
          });
        },
        { once: true, capture: true },
      );
    });
    return { time };
  }, wanted);
  await page.keyboard.press(key);
  return painted.evaluate(({ time }) => time);
}

/** Scrolls on with every frame; the times between them, in milliseconds. */
function scrollThrough([frames, step]: readonly [number, number]): Promise<number[]> {
  const scroller = document.querySelector('.pane-scroll')!;
  return new Promise((resolve) => {
    const times: number[] = [];
    let before = 0;
    requestAnimationFrame(function next(now) {
      if (before > 0) times.push(now - before);
      before = now;
      scroller.scrollTop += step;
      if (times.length < frames) requestAnimationFrame(next);
      else resolve(times);
    });
  });
}
