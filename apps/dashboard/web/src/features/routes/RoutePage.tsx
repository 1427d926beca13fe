import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { type RouteElements, useRouteElements } from '../../api/routes.ts';
import { counted } from '../../format/count.ts';
import { ruleName } from '../../format/ruleName.ts';
import { keepValid, oneRouteSearch } from '../../searchFilter.ts';
import { Badge } from '../../ui/Badge.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { RangeSwitch } from './RangeSwitch.tsx';
import { Share } from './Share.tsx';
import './routes.css';

const route = getRouteApi('/app/p/$project/routes/one');

/** One route: what on it hurts whom, and what was decided about it. */
export function RoutePage() {
  const { project } = route.useParams();
  const raw = route.useSearch();
  const { route: name = '/', range } = useMemo(() => keepValid(oneRouteSearch)(raw), [raw]);
  const navigate = route.useNavigate();
  const { data, error, refetch } = useRouteElements(project, name, range);
  useTitle(name);
  return (
    <>
      <p className="route-back">
        <Link to="/p/$project/routes" params={{ project }} search={{ range }}>
          <ArrowLeft size={14} aria-hidden /> Routes
        </Link>
      </p>
      <header className="page-head">
        <h1>
          <code>{name}</code>
        </h1>
        <RangeSwitch
          value={range ?? '7d'}
          onChange={(chosen) => void navigate({ search: { route: name, range: chosen === '7d' ? undefined : chosen } })}
        />
      </header>
      <DroppedNotice shape={oneRouteSearch} />
      {data ? (
        <div className="route-panels">
          <p className="route-sum">
            <strong>{counted(data.peopleHurt, 'person', 'people')}</strong> of {data.peopleSeen.toLocaleString('en')}{' '}
            who opened it met trouble here in {counted(data.days, 'day', 'days')}.
          </p>
          <Elements data={data} />
          <Incidents data={data} project={project} />
        </div>
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} height={18} label="Loading the route" />
      )}
    </>
  );
}

function Elements({ data }: { data: RouteElements }) {
  if (data.elements.length === 0)
    return (
      <Panel id="elements" title="Elements">
        <p className="muted">Nothing on it was used in this time.</p>
      </Panel>
    );
  return (
    <Panel id="elements" title="Elements" flush>
      <div className="sheet-inner">
        <table className="hurt">
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col" className="hurt-number">
                People hurt
              </th>
              <th scope="col" className="hurt-number">
                Used by
              </th>
              <th scope="col">Share</th>
              <th scope="col">Signals</th>
            </tr>
          </thead>
          <tbody>
            {data.elements.map((element) => (
              <tr key={element.selector}>
                <th scope="row">
                  {element.selector === '' ? 'The page itself' : element.label || <code>{element.selector}</code>}
                  {element.label && element.selector ? <code className="hurt-selector">{element.selector}</code> : null}
                </th>
                <td className="hurt-number tabular">
                  <strong>{element.peopleHurt.toLocaleString('en')}</strong>
                </td>
                <td className="hurt-number tabular">{element.peopleUsed.toLocaleString('en')}</td>
                <td>
                  <Share part={element.peopleHurt} whole={element.peopleUsed} />
                </td>
                <td>
                  <span className="hurt-rules">
                    {element.rules.map((rule) => (
                      <Badge key={rule}>{ruleName(rule)}</Badge>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Incidents({ data, project }: { data: RouteElements; project: string }) {
  return (
    <Panel
      id="incidents"
      title="Incidents"
      aside={
        <Link to="/p/$project/incidents" params={{ project }} search={{ route: data.route, status: 'all' }}>
          Show in the list
        </Link>
      }
    >
      {data.incidents.length === 0 ? <p className="muted">None so far.</p> : null}
      <ul className="route-incidents">
        {data.incidents.map((incident) => (
          <li key={incident.id}>
            <Link to="/p/$project/incidents/$id" params={{ project, id: incident.id }}>
              {incident.title}
            </Link>{' '}
            <Badge tone={incident.status === 'new' ? 'accent' : 'neutral'}>{incident.status}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
