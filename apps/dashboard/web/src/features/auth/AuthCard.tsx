import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { ThemeToggle } from '../../shell/ThemeToggle.tsx';
import { Logo } from '../../ui/Logo.tsx';
import './auth.css';

/** The card of the two pages that stand before the app. */
export function AuthCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="auth">
      <div className="auth-card">
        <p className="auth-brand">
          <Logo size={26} />
          <span>{t('auth.wince')}</span>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
      <div className="auth-theme">
        <ThemeToggle />
      </div>
    </main>
  );
}
