import { Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';

const KEY = 'wince.theme';
const CHANGED = 'wince:theme';

/** Light or dark. What was chosen is kept by this browser; until then the system decides. */
export function ThemeToggle() {
  const dark = useSyncExternalStore(onThemeChange, isDark);
  const toggle = () => {
    const theme = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is off or full: the choice lasts until the page is loaded again.
    }
    dispatchEvent(new Event(CHANGED));
  };
  const label = dark ? t('shell.useTheLightTheme') : t('shell.useTheDarkTheme');
  return (
    <Button look="icon" aria-label={label} title={label} onClick={toggle}>
      {dark ? <Sun size={17} aria-hidden /> : <Moon size={17} aria-hidden />}
    </Button>
  );
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

function onThemeChange(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  addEventListener(CHANGED, listener);
  return () => {
    system.removeEventListener('change', listener);
    removeEventListener(CHANGED, listener);
  };
}
