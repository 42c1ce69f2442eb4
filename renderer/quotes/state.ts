import { create } from 'zustand';

/** The quotation that is being checked: it stays when the window is closed to look at a place. */
export const useQuotation = create<{ readonly quotation: string; readonly asked: string }>()(() => ({
  quotation: '',
  asked: '',
}));

export function writeQuotation(quotation: string) {
  useQuotation.setState({ quotation });
}

export function askFor(quotation: string) {
  useQuotation.setState({ quotation, asked: quotation.trim() });
}
