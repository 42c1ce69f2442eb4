import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import type { DesktopArguments, DesktopCall, DesktopResults } from '../contract/desktop.ts';
import { isPage } from './address.ts';

export type Answer<C extends DesktopCall> = (
  frame: WebFrameMain,
  ...args: DesktopArguments<C>
) => Promise<DesktopResults[C]> | DesktopResults[C];

/**
 * Answers the calls of our page and of nobody else. This is the only user of `ipcMain`: a call counts when it comes from
 * the main frame of our window, while that frame shows our page, with arguments of the declared shape.
 */
export function answerCalls(
  ourWindow: () => BrowserWindow | undefined,
  answers: { readonly [C in DesktopCall]: Answer<C> },
): void {
  for (const call of Object.keys(answers) as DesktopCall[]) {
    const answer = answers[call] as Answer<DesktopCall>;
    ipcMain.handle(call, async (event, ...args: unknown[]) => {
      const frame = trustedFrame(event, ourWindow());
      // The schemas are worth a tenth of a second of loading, which is better spent once the window is up.
      const { desktopCalls } = await import('../contract/desktop.ts');
      const parsed = desktopCalls[call].safeParse(args);
      if (!frame || !parsed.success) throw new Error(`Refused: ${call}`);
      return answer(frame, ...parsed.data);
    });
  }
}

function trustedFrame(
  event: IpcMainInvokeEvent,
  window: BrowserWindow | undefined,
): WebFrameMain | undefined {
  const frame = event.senderFrame;
  const ours = frame !== null && window?.webContents === event.sender && frame === event.sender.mainFrame;
  return ours && isPage(frame.url) ? frame : undefined;
}
