import { Toast } from '@base-ui/react/toast';
import { IconButton } from './Button.tsx';
import { CloseIcon } from './icons.tsx';
import './Toasts.css';

/** Messages are shown from anywhere: from components, stores and mutations alike. */
export const toastManager = Toast.createToastManager();

const READING_TIME = 6000;
const ACTION_TIME = 10_000;

/** Says in a corner what just happened. `undo` takes it back. */
export function notify(message: string, undo?: () => void) {
  say(message, undo && { name: 'Undo', run: undo });
}

/** Says in a corner that a file was written, and shows it where that is possible. */
export function notifyWritten(message: string, reveal: (() => void) | null) {
  say(message, reveal ? { name: 'Show in folder', run: reveal } : undefined);
}

function say(message: string, action: { readonly name: string; readonly run: () => void } | undefined) {
  const id: string = toastManager.add({
    title: message,
    timeout: action ? ACTION_TIME : READING_TIME,
    ...(action && {
      actionProps: {
        children: action.name,
        onClick() {
          action.run();
          toastManager.close(id);
        },
      },
    }),
  });
}

/** Work that takes longer than this is said to be under way, in milliseconds. */
const PATIENCE = 400;

/** Says that something is under way for as long as it is, unless it is quick. */
export async function notifyWhile<T>(message: string, work: Promise<T>): Promise<T> {
  let id: string | undefined;
  const timer = setTimeout(() => (id = toastManager.add({ title: message, timeout: 0 })), PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (id !== undefined) toastManager.close(id);
  }
}

/** Says that something could not be done. It stays until it is closed. */
export function notifyFailure(message: string, reason?: string) {
  toastManager.add({ title: message, description: reason, type: 'failure', priority: 'high', timeout: 0 });
}

export function Toasts() {
  const { toasts } = Toast.useToastManager();
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts" aria-label="Messages">
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection="right">
            <Toast.Content className="toast-content">
              <div className="toast-words">
                <Toast.Title className="toast-title" render={<p />} />
                <Toast.Description className="toast-description" />
              </div>
              <Toast.Action className="toast-action" />
              <Toast.Close render={<IconButton label="Dismiss" icon={CloseIcon} size={16} />} />
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
