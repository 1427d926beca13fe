import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';
import './dialog.css';

/**
 * A modal dialog. Radix holds the focus and hides the page from screen readers; the backdrop is ours, because Radix'
 * own one writes a style element, which the content security policy forbids.
 */
export function Dialog(props: { open: boolean; onClose: () => void; title: string; children: ReactNode }) {
  const before = useRef<Element>(null);
  return (
    <Primitive.Root open={props.open} onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Primitive.Portal>
        <div className="dialog-backdrop" aria-hidden="true" />
        <Primitive.Content
          className="dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            // Radix gives the focus back to a trigger of its own, and ours are anywhere on the page.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          onOpenAutoFocus={(event) => {
            before.current = document.activeElement;
            // The answer, where one is asked for; Radix would begin with the button that closes.
            const field =
              event.target instanceof Element
                ? event.target.querySelector<HTMLElement>('textarea, input:not([type="radio"]), input:checked')
                : null;
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
        >
          <header className="dialog-head">
            <Primitive.Title asChild>
              <h2>{props.title}</h2>
            </Primitive.Title>
            <Primitive.Close asChild>
              <Button look="icon" aria-label={t('ui.close')}>
                <X size={16} aria-hidden />
              </Button>
            </Primitive.Close>
          </header>
          {props.children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
