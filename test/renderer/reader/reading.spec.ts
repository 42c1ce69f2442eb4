import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../e2e/desk.ts';
import { articlePane, openSample, results, searchBox } from '../../e2e/steps.ts';

test.beforeEach(async ({ desk }) => {
  await openSample(desk);
  await openByTitle(desk, 'Dockers march on the Custom House', 'Enter');
  await openByTitle(desk, 'Harbour strike', 'Shift+Enter');
});

test('the next shared passage stands at the same height in both panes', async ({ desk }) => {
  await textOf(desk, 'left').focus();
  for (const place of ['1 of 4', '2 of 4', '3 of 4']) {
    await desk.keyboard.press('s');
    await expect(desk.getByRole('toolbar', { name: 'Both articles' })).toContainText(place);
    await expect.poll(() => differenceInHeight(desk)).toBeLessThan(2);
  }
});

test('panes that follow what matches meet at what they share, whichever of them is scrolled', async ({
  desk,
}) => {
  await textOf(desk, 'left').focus();
  await desk.keyboard.press('l');
  await expect(desk.getByRole('button', { name: 'Scrolling: together, matching' })).toBeVisible();
  for (const side of ['left', 'right'] as const) {
    const passage = textOf(desk, side).locator('mark[data-shared="3"]').first();
    await textOf(desk, side).hover();
    // Until the passage has come up to the line one reads at, about a quarter down.
    await expect
      .poll(async () => {
        const { y } = (await passage.boundingBox())!;
        const away = y - (await readingLine(desk, side));
        if (Math.abs(away) > 8) await desk.mouse.wheel(0, away);
        return Math.abs(away);
      })
      .toBeLessThanOrEqual(8);
    await expect.poll(() => differenceInHeight(desk, 3)).toBeLessThan(12);
    await textOf(desk, side).evaluate((text) => text.scrollTo(0, 0));
  }
});

test('a selection across paragraphs, marks and links is kept as exactly these words', async ({ desk }) => {
  const left = textOf(desk, 'left');
  await left.focus();
  const wanted = await left.evaluate((text) => {
    const paragraphs = text.querySelectorAll('.stretch [data-block]');
    const walk = (element: Element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const first = walk(paragraphs[3]!).nextNode()!;
    const last = walk(paragraphs[5]!).nextNode()!;
    getSelection()!.setBaseAndExtent(first, 4, last, 30);
    return String(getSelection()).replaceAll(/\s+/g, ' ').trim();
  });
  await desk.keyboard.press('m');
  const tray = desk.getByRole('region', { name: 'Kept passages' });
  await expect(tray).toContainText('1 passage');
  await desk.keyboard.press('ControlOrMeta+j');
  const quote = await tray.locator('q').textContent();
  expect(quote!.replaceAll(/\s+/g, ' ').trim()).toBe(wanted);
});

test('both panes keep their place when the page is opened anew and when the window changes', async ({
  desk,
  site,
}) => {
  const beginning = 'Maureen Quilter, branch secretary';
  const paragraph = textOf(desk, 'left').getByRole('paragraph').filter({ hasText: beginning });
  await textOf(desk, 'left').hover();
  await desk.mouse.wheel(0, (await paragraph.boundingBox())!.y - (await readingLine(desk, 'left')));
  const { y } = await settled(paragraph);

  await desk.goto(site.origin);
  await expect(paragraph).toBeInViewport();
  expect(Math.abs((await settled(paragraph)).y - y)).toBeLessThan(8);
  await desk.setViewportSize({ width: 1000, height: 800 });
  await expect(paragraph).toBeInViewport();
  expect(Math.abs((await settled(paragraph)).y - y)).toBeLessThan(60);
});

async function openByTitle(desk: Page, title: string, keys: string): Promise<void> {
  await searchBox(desk).fill(`title:"${title}"`);
  await expect(results(desk).first()).toContainText(title);
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press(keys);
  await expect(articlePane(desk, keys === 'Enter' ? 'left' : 'right')).toContainText(title);
}

function textOf(desk: Page, side: 'left' | 'right'): Locator {
  return articlePane(desk, side).getByLabel('Text', { exact: true });
}

async function readingLine(desk: Page, side: 'left' | 'right'): Promise<number> {
  const { y, height } = (await textOf(desk, side).boundingBox())!;
  return y + height * 0.26;
}

/** How far apart the two panes show a shared passage, in CSS pixels: the one gone to, or the one with this number. */
async function differenceInHeight(desk: Page, passage?: number): Promise<number> {
  const mark = passage === undefined ? '.mark-shared-current' : `mark[data-shared="${passage}"]`;
  const [left, right] = await Promise.all(
    (['left', 'right'] as const).map((side) => textOf(desk, side).locator(mark).first().boundingBox()),
  );
  return Math.abs(left!.y - right!.y);
}

/** The place of something once it has stopped moving. */
async function settled(element: Locator): Promise<{ readonly y: number }> {
  let before = -1;
  await expect
    .poll(async () => {
      const { y } = (await element.boundingBox())!;
      const moved = Math.abs(y - before);
      before = y;
      return moved;
    })
    .toBeLessThan(0.5);
  return { y: before };
}
