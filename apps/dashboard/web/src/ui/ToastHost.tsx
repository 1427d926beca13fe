import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { type Toast, ToastContext } from './toast.ts';
import './toastHost.css';

const SHOWN_MS = 6_000;

export function ToastHost({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const { action } = toast ?? {};
  return (
    <ToastContext value={setToast}>
      {children}
      <div className="toast-place" role="status">
        {toast ? (
          <div className="toast">
            <span>{toast.text}</span>
            {action ? (
              <Button
                look="quiet"
                onClick={() => {
                  setToast(undefined);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </ToastContext>
  );
}
