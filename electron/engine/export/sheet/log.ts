import type { SheetElement } from '../../../contract/index.ts';
import type { KeptLine, LogDay, LogLine } from '../log/days.ts';
import type { LogWords } from '../log/words.ts';
import { el } from './element.ts';
import { apart, directionOf } from './text.ts';

/** What the table of contents leads to. */
export const LOG_PLACE = 'research-log';

/** The research log as a section of its own, each entry beside its time. */
export function logElement({ days, ...own }: LogWords & { readonly days: readonly LogDay[] }): SheetElement {
  return el(
    'section',
    { class: 'log' },
    el('h2', { id: LOG_PLACE, class: 'part' }, own.title),
    el('p', {}, own.about),
    days.map(({ day, entries }) =>
      el(
        'section',
        {},
        el('h3', {}, day),
        el(
          'ul',
          {},
          entries.map((entry) => entryElement(entry, own)),
        ),
      ),
    ),
  );
}

function entryElement(entry: LogLine, own: LogWords): SheetElement {
  const time = el('p', { class: 'margin' }, entry.time);
  if (entry.kind === 'note') return el('li', {}, time, noteElement(entry.text));
  const { query, reading, came, opened, kept } = entry;
  return el(
    'li',
    {},
    time,
    el('p', { class: 'asked' }, el('b', { dir: 'auto' }, query)),
    reading === null ? null : el('p', {}, `${own.readAs} `, el('bdi', {}, reading)),
    el('p', {}, came.join(' · ')),
    opened.length === 0 ? null : el('p', {}, `${own.opened} `, apart(opened)),
    ...(kept.length === 0
      ? []
      : [
          el('p', { class: 'lead' }, own.kept),
          el(
            'ul',
            { class: 'kept' },
            kept.map((one) => keptElement(one, own)),
          ),
        ]),
  );
}

function keptElement({ reference, quote, title, removed }: KeptLine, own: LogWords): SheetElement {
  const parts = [reference, quote, title, removed ? own.removed : null].filter((part) => part !== null);
  return el('li', {}, el('p', {}, apart(parts)));
}

function noteElement(text: string): SheetElement {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return el(
    'div',
    { class: 'note', dir: directionOf(text) },
    paragraphs.map((paragraph) => el('p', { dir: 'auto' }, paragraph)),
  );
}
