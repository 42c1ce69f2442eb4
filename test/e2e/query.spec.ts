import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('the values of a field are offered as soon as it is named, and taken by keyboard', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).pressSequentially('strike source:ga');
  const offered = desk.getByRole('listbox', { name: 'Completions and earlier searches' });
  await expect(offered.getByRole('option')).toHaveText([/^The Gazette/]);
  await desk.keyboard.press('Escape');
  await expect(offered).toBeHidden();
  await searchBox(desk).pressSequentially('z');
  await searchBox(desk).press('Backspace');
  await expect(offered).toBeVisible();
  await desk.keyboard.press('Tab');
  await expect(searchBox(desk)).toHaveValue('strike source:"The Gazette"');
  await expect(offered).toBeHidden();
  await expect(results(desk).first()).toContainText('The Gazette');
});

test('an open article says why it is not in the results', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');
  await expect(left.getByRole('heading', { name: 'Harbour strike' })).toBeVisible();
  await searchBox(desk).fill('strike date:2019');
  await expect(results(desk)).toHaveCount(0);
  await left.getByRole('button', { name: 'More about this article' }).click();
  await desk.getByRole('menuitem', { name: 'Why is this not in the results?' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Why this result, or why not' });
  await expect(dialog).toContainText('It is not among the results.');
  await expect(dialog.getByRole('listitem')).toHaveText([
    /^Met: strike$/,
    /^Not met: date:2019Its date is 2021-03-05\.$/,
  ]);
});

test('a status that does not exist is answered with those that do', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('status:lost ');
  await expect(desk.getByRole('region', { name: 'Results' })).toContainText('There is no status “lost”');
});

test('what can be typed is shown by examples that can be tried', async ({ desk }) => {
  await openSample(desk);
  await desk.keyboard.press('F1');
  const dialog = desk.getByRole('dialog', { name: 'What you can search for' });
  await expect(dialog.getByRole('button', { name: /^source:"/ })).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'date:none' }).click();
  await expect(dialog).toBeHidden();
  await expect(searchBox(desk)).toHaveValue('date:none');
  await expect(searchBox(desk)).toBeFocused();
});
