import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('passages are kept by word in a colour, put under a heading, found again and taken back', async ({
  desk,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveText([/^Harbour strike/]);
  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');

  // Word by word: the first sentence, in blue.
  await left.getByRole('paragraph').filter({ hasText: 'The knots gave out' }).focus();
  await desk.keyboard.press('v');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('3');
  const tray = desk.getByRole('region', { name: 'Kept passages' });
  await expect(tray).toContainText('1 passage');
  await expect(left.getByRole('button', { name: 'Passage kept in blue: show its note' })).toHaveCount(1);
  await desk.keyboard.press('Escape');

  // The whole paragraph over it: of the two, the shorter one is meant first.
  await left.getByRole('paragraph').filter({ hasText: 'The knots gave out' }).click({ clickCount: 3 });
  await desk.getByRole('button', { name: 'Mark in pink' }).click();
  await expect(tray).toContainText('2 passages');
  await left.getByText('The knots gave out').click();
  const note = desk.getByRole('dialog', { name: 'Kept passage' });
  await note.getByRole('button', { name: '1 of 2 here: next' }).click();
  await expect(note).toContainText('2 of 2 here');
  await note.getByRole('textbox', { name: 'Note' }).fill('Count the rope.');
  await note.getByRole('combobox', { name: 'Add a tag' }).fill('figures');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Escape');

  await desk.keyboard.press('ControlOrMeta+j');
  await tray.getByRole('button', { name: /^List:/ }).click();
  await desk.getByRole('menuitem', { name: 'New heading…' }).click();
  await desk.getByRole('textbox').last().fill('The march');
  await desk.keyboard.press('Enter');
  await expect(tray.getByRole('button', { name: /The march/ }).last()).toBeVisible();
  const rows = tray.getByRole('row');
  await expect(rows).toHaveCount(3);
  await rows.nth(2).getByRole('button', { name: 'Move the heading The march' }).focus();
  await desk.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(1)).toContainText('The march');

  await tray.getByRole('textbox', { name: 'Look in all lists' }).fill('rope count');
  await expect(rows).toHaveCount(1);
  await desk.keyboard.press('Escape');
  await expect(rows).toHaveCount(3);

  await tray.getByRole('button', { name: /^Undo: move/ }).click();
  await expect(rows.last()).toContainText('The march');
  await desk.reload();
  await tray.getByRole('button', { name: /^Undo: add the heading/ }).click();
  await expect(rows).toHaveCount(2);
  await tray.getByRole('button', { name: /^Redo: add the heading/ }).click();
  await expect(rows).toHaveCount(3);
});

test('a quotation is checked, and its place opened', async ({ desk }) => {
  await openSample(desk);
  await results(desk).first().focus();
  await desk.keyboard.press('q');
  const dialog = desk.getByRole('dialog', { name: 'Check a quotation' });
  await dialog.getByRole('textbox', { name: 'Quotation' }).fill('The knots gave out before the people did');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Word for word');
  await dialog.getByRole('textbox', { name: 'Quotation' }).fill('The ropes gave out before the people did');
  await desk.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Not found like this');
  await expect(dialog.getByRole('deletion').first()).toHaveText(/knots/);
  await expect(dialog.getByRole('insertion').first()).toHaveText(/ropes/);
  await dialog.getByRole('button', { name: 'Open at this place' }).first().click();
  await expect(articlePane(desk, 'left')).toContainText('The knots gave out');
});
