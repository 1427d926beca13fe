import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useIncidents } from '../../api/incidents.ts';
import { useHurtRoutes } from '../../api/routes.ts';
import { t } from '../../messages/t.ts';
import { splatOf } from '../../routeSplat.ts';
import { useOfferedActions } from '../../ui/actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Command, pickCommands } from './pickCommands.ts';
import './palette.css';

const GROUPS: Readonly<Record<Command['group'], string>> = {
  here: t('shell.here'),
  goTo: t('shell.goTo'),
  routes: t('shell.routes'),
  incidents: t('shell.incidents'),
};

/** Everything by its name: what the page can do, pages, routes, incidents. */
export function Palette({ project, onClose }: { project: string; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const actions = useOfferedActions();
  const search = useDeferredValue(typed.trim());
  const found = useIncidents(project, {
    status: 'all',
    ...(search === '' ? {} : { q: `"${search.replace(/["\\]/g, '')}"` }),
  });
  const routes = useHurtRoutes(project, '30d');
  const params = { project };
  const commands: Command[] = [
    ...actions.map((action) => ({ group: 'here' as const, ...action })),
    {
      group: 'goTo',
      label: t('shell.inbox'),
      key: 'G I',
      run: () => navigate({ to: '/p/$project/inbox', params }),
    },
    {
      group: 'goTo',
      label: t('shell.incidents'),
      key: 'G A',
      run: () => navigate({ to: '/p/$project/incidents', params }),
    },
    {
      group: 'goTo',
      label: t('shell.routes'),
      key: 'G O',
      run: () => navigate({ to: '/p/$project/routes', params }),
    },
    {
      group: 'goTo',
      label: t('shell.rules'),
      key: 'G R',
      run: () => navigate({ to: '/p/$project/rules', params }),
    },
    {
      group: 'goTo',
      label: t('shell.live'),
      key: 'G L',
      run: () => navigate({ to: '/p/$project/live', params }),
    },
    { group: 'goTo', label: t('shell.setup'), run: () => navigate({ to: '/p/$project/setup', params }) },
    {
      group: 'goTo',
      label: t('shell.integrations'),
      run: () => navigate({ to: '/p/$project/integrations', params }),
    },
    { group: 'goTo', label: t('shell.settings'), run: () => navigate({ to: '/p/$project/settings', params }) },
    { group: 'goTo', label: t('shell.status'), key: 'G S', run: () => navigate({ to: '/status' }) },
    ...(routes.data?.routes ?? []).map(({ route }) => ({
      group: 'routes' as const,
      label: route,
      run: () => navigate({ to: '/p/$project/routes/$', params: { project, _splat: splatOf(route) } }),
    })),
  ];
  // What was found for other words must not be what Enter opens.
  const isCurrent = search === typed.trim() && !found.isPlaceholderData;
  const incidents: Command[] = (isCurrent ? (found.data?.pages[0]?.incidents ?? []) : []).map((incident) => ({
    group: 'incidents',
    label: incident.title,
    key: incident.shortId,
    run: () => navigate({ to: '/p/$project/incidents/$id', params: { project, id: incident.id } }),
  }));
  const shown = pickCommands(commands, incidents, search);
  const place = Math.min(active, shown.length - 1);
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // Once the dialog has given the focus back: what runs may open another one.
    setTimeout(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setActive((place + step + shown.length) % shown.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(shown[place]);
    }
  };

  return (
    <Dialog open onClose={onClose} title={t('shell.commands')}>
      <input
        className="input"
        role="combobox"
        aria-label={t('shell.command')}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${place}` : undefined}
        placeholder={t('shell.aPageARoute')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} ref={list} className="commands" role="listbox" aria-label={t('shell.commands')}>
        {shown.map((command, index) => (
          <div
            key={`${command.group} ${command.label} ${command.key ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            className="command"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
            onKeyDown={onKeyDown}
          >
            <span className="command-group">{GROUPS[command.group]}</span>
            <span className="command-label">{command.label}</span>
            {command.key ? <kbd>{command.key}</kbd> : null}
          </div>
        ))}
      </div>
      {shown.length === 0 && !found.isFetching ? (
        <p className="muted commands-none">{t('shell.nothingHasThisName')}</p>
      ) : null}
    </Dialog>
  );
}
