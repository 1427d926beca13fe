import { useEffect } from 'react';
import { t } from '../messages/t.ts';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = t('ui.documentTitle', { title });
  }, [title]);
}
