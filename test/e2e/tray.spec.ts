import { expect, test } from './desk.ts';
import { articlePane, markParagraph, openSample, results, searchBox } from './steps.ts';

test('several passages are selected, marked, moved, copied and removed together, and come back in one step', async ({
  desk,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveText([/^Harbour strike/]);
  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');
  const paragraphs = left.getByRole('paragraph');
  const quotes: string[] = [];
  for (const index of [2, 3, 4]) {
    const beginning = (await paragraphs.nth(index).textContent())!.slice(0, 30);
    quotes.push(await markParagraph(desk, left, beginning));
  }

  await desk.keyboard.press('ControlOrMeta+j');
  const tray = desk.getByRole('region', { name: 'Kept passages' });
  const rows = tray.getByRole('row');
  await expect(rows).toHaveCount(3);

  // By keyboard: the first two, in pink, below the third.
  await rows.first().focus();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Shift+ArrowDown');
  const bar = tray.getByRole('toolbar', { name: 'Selected passages' });
  await expect(bar).toContainText('2 passages');
  await desk.keyboard.press('4');
  await expect(tray.getByRole('button', { name: 'Kept in pink: change' })).toHaveCount(2);
  await desk.keyboard.press('Alt+ArrowDown');
  await expect(rows.first()).toContainText(quotes[2]!.slice(0, 30));
  await expect(rows.first()).toHaveAttribute('aria-selected', 'false');
  await expect(rows.nth(1)).toContainText(quotes[0]!.slice(0, 30));
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');

  await bar.getByRole('button', { name: 'Tags…' }).click();
  await desk.getByRole('combobox', { name: 'Add a tag' }).last().fill('ask again');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Escape');
  await expect(tray.getByRole('button', { name: 'Remove the tag ask again' })).toHaveCount(2);

  await bar.getByRole('button', { name: 'Export…' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: /Selected passages/ })).toBeChecked();
  await desk.keyboard.press('Escape');

  await bar.getByRole('button', { name: 'Remove' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toBeFocused();
  await desk.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(quotes[0]!.slice(0, 30));
  await tray.getByRole('button', { name: /^Undo: add the tag “ask again” to 2 passages/ }).click();
  await tray.getByRole('button', { name: /^Undo: move 2 passages/ }).click();
  await expect(rows.first()).toContainText(quotes[0]!.slice(0, 30));

  // By mouse: what a search of the notes and tags found is marked in them.
  await desk.keyboard.press('Escape');
  await tray.getByRole('textbox', { name: 'Note' }).first().fill('Who were the owners?');
  await tray.getByRole('textbox', { name: 'Look in all lists' }).fill('owner');
  await expect(rows.first().locator('.note-marks mark')).toHaveText('owners');
});
