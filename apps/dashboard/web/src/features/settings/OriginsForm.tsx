import { TriangleAlert, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';

/** The websites that may send events, each added and removed at once. */
export function OriginsForm({ project }: { project: Project }) {
  const { mutate, isPending, error } = useChangeProject(project.id);
  const [typed, setTyped] = useState('');
  const { allowedOrigins } = project;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const origin = typed.trim();
    if (origin === '' || isPending) return;
    mutate({ allowedOrigins: [...allowedOrigins, origin] }, { onSuccess: () => setTyped('') });
  };
  const remove = (origin: string) => mutate({ allowedOrigins: allowedOrigins.filter((other) => other !== origin) });
  return (
    <div className="settings-form">
      {project.acceptsEveryOrigin ? (
        <p className="settings-warning">
          <TriangleAlert size={16} aria-hidden />
          <span>{t('settings.eventsAreTakenFrom')}</span>
        </p>
      ) : (
        <ul className="origins" aria-label={t('settings.allowedOrigins')}>
          {allowedOrigins.map((origin) => (
            <li key={origin}>
              <code>{origin}</code>
              <Button
                look="icon"
                aria-label={t('settings.remove', { origin })}
                busy={isPending}
                onClick={() => remove(origin)}
              >
                <X size={15} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="origins-add" onSubmit={add}>
        <Field
          label={t('settings.addAnOrigin')}
          placeholder="https://shop.example"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          hint={t('settings.schemeAndHostAnd')}
        />
        <Button type="submit" busy={isPending} disabled={typed.trim() === ''}>
          {t('settings.add')}
        </Button>
      </form>
      {error ? <ErrorNote error={error} /> : null}
    </div>
  );
}
