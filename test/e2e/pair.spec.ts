import { expect, test } from './desk.ts';
import { articlePane, openSample, results, searchBox } from './steps.ts';

test('two versions of one story are found together, read side by side, pinned, and told apart word by word', async ({
  desk,
}) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Bridge bill rises again"');
  await expect(results(desk)).toHaveCount(1);
  await expect(results(desk).first()).toContainText('1 near-');
  await desk.keyboard.press('Enter');

  const left = articlePane(desk, 'left');
  await left.getByRole('button', { name: '1 near-duplicate' }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /Bridge bill rises again/ })
    .click();
  const right = articlePane(desk, 'right');
  await expect(right).toContainText('Bridge bill rises again');
  const both = desk.getByRole('toolbar', { name: 'Both articles' });
  await expect(both).toContainText(/Share \d+ words in \d+ passages?/);

  await left.getByLabel('Text', { exact: true }).focus();
  await desk.keyboard.press('s');
  await desk.keyboard.press('u');
  await expect(desk.getByRole('region', { name: 'Kept passages' })).toContainText('2 passages');
  await desk.keyboard.press('p');
  await expect(left.getByRole('button', { name: 'Pinned: remove the pin' })).toHaveCount(1);
  await right.getByRole('button', { name: 'Pinned: remove the pin' }).click();
  await expect(left.getByRole('button', { name: 'Pinned: remove the pin' })).toHaveCount(0);

  await desk.keyboard.press('d');
  const changes = desk.getByRole('region', { name: 'What changed' });
  await expect(both).toContainText('Paragraphs: ');
  await expect(changes.getByRole('deletion').first()).toBeVisible();
  await expect(changes.getByRole('insertion').first()).toBeVisible();
  await desk.keyboard.press('s');
  await expect(changes.locator('[data-change]').first()).toBeFocused();
  await desk.keyboard.press('d');
  await expect(changes).toHaveCount(0);
});

test('a paragraph says which other articles have it, and opens one beside it there', async ({ desk }) => {
  await openSample(desk);
  await searchBox(desk).fill('title:"Harbour strike"');
  await expect(results(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  const left = articlePane(desk, 'left');
  await left.getByRole('button', { name: 'Also in 2 other articles: show which' }).first().click();
  const places = desk.getByRole('dialog', { name: 'Also in 2 other articles' });
  await places.getByRole('button', { name: /Dockers march on the Custom House/ }).click();
  await expect(articlePane(desk, 'right')).toContainText('Dockers march on the Custom House');
  await expect(articlePane(desk, 'right').locator('.mark-flash').first()).toBeInViewport();
});
