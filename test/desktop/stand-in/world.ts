import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';

/** What the program did to the computer around it, and how that computer answers. */
export const world = {
  /** The folder of the program, where `package.json` is. */
  appPath: '',
  /** Where the computer keeps a person's folders. */
  home: '',
  isPackaged: true,
  /** Whether another start of the program already runs. */
  isFirst: true,
  /** What this start would hand to the one that runs. */
  handedOver: undefined as unknown,
  sandboxed: false,
  switches: new Map<string, string>(),
  messageBoxes: [] as MessageBoxOptions[],
  /** Answers a question with the place of a button. */
  answer: (options: MessageBoxOptions): number | Promise<number> => unexpected(options.message),
  openDialogs: [] as OpenDialogOptions[],
  chooseToOpen: (options: OpenDialogOptions): readonly string[] => unexpected(options.title),
  saveDialogs: [] as SaveDialogOptions[],
  chooseToSave: (options: SaveDialogOptions): string => unexpected(options.defaultPath),
  openedOutside: [] as string[],
  shownInFolder: [] as string[],
  popups: [] as (string | undefined)[][],
  /** Settles with the exit code when the program has ended, and fails when it asked something nobody is there to answer. */
  ended: Promise.withResolvers<number>(),
};

export type StandInWorld = typeof world;

function unexpected(what: string | undefined): never {
  const unanswered = new Error(`Nobody is there to answer: ${what ?? ''}`);
  world.ended.reject(unanswered);
  throw unanswered;
}

/** An event as Electron gives it, which remembers whether it was prevented. */
export function preventable<T extends object>(details: T) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
