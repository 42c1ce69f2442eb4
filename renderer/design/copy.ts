import { announce } from './Announcer.tsx';
import { notify, notifyFailure } from './Toasts.tsx';

/** Puts text on the clipboard and says so. */
export async function copy(text: string, said: string) {
  try {
    await navigator.clipboard.writeText(text);
    notify(said);
    announce(said);
  } catch {
    notifyFailure('Could not copy', 'The system did not let Carrel use the clipboard.');
  }
}
