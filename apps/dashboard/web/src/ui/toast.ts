import { createContext, useContext } from 'react';

export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
}

export const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Says something at the bottom of the page for a few seconds. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
