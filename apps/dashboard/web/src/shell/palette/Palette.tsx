import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useIncidents } from '../../api/incidents.ts';
import { useHurtRoutes } from '../../api/routes.ts';
import { useOfferedActions } from '../../ui/actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Command, pickCommands } from './pickCommands.ts';
import './palette.css';

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
    ...actions.map((action) => ({ group: 'Here', ...action })),
    { group: 'Go to', label: 'Inbox', key: 'G I', run: () => navigate({ to: '/p/$project/inbox', params }) },
    { group: 'Go to', label: 'Incidents', key: 'G A', run: () => navigate({ to: '/p/$project/incidents', params }) },
    { group: 'Go to', label: 'Routes', key: 'G O', run: () => navigate({ to: '/p/$project/routes', params }) },
    { group: 'Go to', label: 'Rules', key: 'G R', run: () => navigate({ to: '/p/$project/rules', params }) },
    { group: 'Go to', label: 'Live', key: 'G L', run: () => navigate({ to: '/p/$project/live', params }) },
    { group: 'Go to', label: 'Setup', run: () => navigate({ to: '/p/$project/setup', params }) },
    { group: 'Go to', label: 'Integrations', run: () => navigate({ to: '/p/$project/integrations', params }) },
    { group: 'Go to', label: 'Settings', run: () => navigate({ to: '/p/$project/settings', params }) },
    { group: 'Go to', label: 'Status', key: 'G S', run: () => navigate({ to: '/status' }) },
    ...(routes.data?.routes ?? []).map(({ route }) => ({
      group: 'Routes',
      label: route,
      run: () => navigate({ to: '/p/$project/routes/one', params, search: { route } }),
    })),
  ];
  // What was found for other words must not be what Enter opens.
  const isCurrent = search === typed.trim() && !found.isPlaceholderData;
  const incidents: Command[] = (isCurrent ? (found.data?.pages[0]?.incidents ?? []) : []).map((incident) => ({
    group: 'Incidents',
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
    <Dialog open onClose={onClose} title="Commands">
      <input
        className="input"
        role="combobox"
        aria-label="Command"
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${place}` : undefined}
        placeholder="A page, a route, an incident, or what to do"
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
      <div id={id} ref={list} className="commands" role="listbox" aria-label="Commands">
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
            <span className="command-group">{command.group}</span>
            <span className="command-label">{command.label}</span>
            {command.key ? <kbd>{command.key}</kbd> : null}
          </div>
        ))}
      </div>
      {shown.length === 0 && !found.isFetching ? <p className="muted commands-none">Nothing has this name.</p> : null}
    </Dialog>
  );
}
