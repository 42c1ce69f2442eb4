import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ExportOrder } from '../../electron/contract/index.ts';
import { remembered } from '../state/remembered.ts';
import { isBoolean, isOneOf, isOptional, takeUp } from '../state/stored.ts';
import { choicesFor, formats, keysOf, languageNames, styleNames } from './formats.ts';

/** How a document is written: all of an order but what goes into it. */
export type Choices = Required<Omit<ExportOrder, 'selection' | 'title' | 'contents' | 'log'>> &
  Pick<ExportOrder, 'contents'> & {
    /** With the research log as an appendix, where there is one. */
    readonly log: boolean;
  };

/** What is to be ordered, in a format and an archive in which a log may be had or not. */
export function orderOf({ log, ...layout }: Choices, hasLog: boolean): Omit<ExportOrder, 'selection'> {
  return log && hasLog && choicesFor(layout.format).log ? { ...layout, log: {} } : layout;
}

/** How a person exports, the same for every archive on this computer. */
export const useChoices = create<Choices>()(
  persist(
    (): Choices => ({
      format: 'pdf',
      paper: usualPaper(),
      style: 'plain',
      language: keysOf(languageNames).find((one) => navigator.language.startsWith(one)) ?? 'en',
      notes: 'inline',
      contents: undefined,
      titlePage: false,
      evidence: false,
      mask: false,
      log: false,
    }),
    {
      name: 'carrel.export',
      version: 1,
      storage: remembered(),
      merge: takeUp<Choices>({
        format: isOneOf(keysOf(formats)),
        paper: isOneOf(['a4', 'letter']),
        style: isOneOf(keysOf(styleNames)),
        language: isOneOf(keysOf(languageNames)),
        notes: isOneOf(['inline', 'foot', 'end']),
        contents: isOptional(isBoolean),
        titlePage: isBoolean,
        evidence: isBoolean,
        mask: isBoolean,
        log: isBoolean,
      }),
    },
  ),
);

/** Where paper is measured in inches, going by the language of the system. */
function usualPaper(): Choices['paper'] {
  return /-(US|CA|MX|CL|CO|PH)$/.test(navigator.language) ? 'letter' : 'a4';
}
