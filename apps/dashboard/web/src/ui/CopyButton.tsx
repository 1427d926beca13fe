import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';

/** Copies `text` and says so. `label` is what a screen reader and a wide button say. */
export function CopyButton({
  text,
  label,
  look = 'plain',
}: {
  text: string;
  label: string;
  look?: 'plain' | 'icon' | 'quiet';
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    // Absent on plain http away from localhost; then the text can still be selected.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const said = state === 'idle' ? label : state === 'copied' ? t('ui.copied') : t('ui.selectAndCopyIt');
  return (
    <Button look={look} onClick={copy} title={label} {...(look === 'icon' ? { 'aria-label': said } : {})}>
      {state === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      {look === 'icon' ? null : <span aria-live="polite">{said}</span>}
    </Button>
  );
}
