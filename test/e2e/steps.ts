import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does on the desk, by the names a screen reader would say. */

export function searchBox(desk: Page): Locator {
  return desk.getByRole('combobox', { name: 'Search the archive' });
}

export function results(desk: Page): Locator {
  return desk.getByRole('listbox', { name: 'Articles found' }).getByRole('option');
}

export function articlePane(desk: Page, side: 'left' | 'right'): Locator {
  return desk.getByRole('region', { name: new RegExp(`^${side}`, 'i') });
}

export async function openSample(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Open the sample archive' }).click();
  await expect(results(desk).first()).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Import' })).toContainText('28 new articles');
  await desk.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Dismiss' }).click();
}

export async function closeBox(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Clear the search' }).click();
}

/** Selects the whole paragraph that begins so with the mouse, keeps it, and returns its text. */
export async function markParagraph(desk: Page, pane: Locator, beginning: string): Promise<string> {
  const paragraph = pane.getByRole('paragraph').filter({ hasText: beginning });
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click({ clickCount: 3 });
  await desk
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: /^Keep(?! with)/ })
    .click();
  return (await paragraph.textContent())!;
}
