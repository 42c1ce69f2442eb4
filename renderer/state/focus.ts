import { create } from 'zustand';

/** Whether nothing but the open texts is on the page. It lasts as long as the page. */
export const useFocusMode = create<{ readonly on: boolean }>()(() => ({ on: false }));

export function toggleFocusMode() {
  useFocusMode.setState(({ on }) => ({ on: !on }));
}

export function leaveFocusMode() {
  useFocusMode.setState({ on: false });
}
