import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { type RouteElements, useRouteElements } from '../../api/routes.ts';
import { ruleName } from '../../format/ruleName.ts';
import { statusWord } from '../../format/statusWord.ts';
import { t } from '../../messages/t.ts';
import { nameOfSplat } from '../../routeSplat.ts';
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

const route = getRouteApi('/app/p/$project/routes/$');

/** One route: what on it hurts whom, and what was decided about it. */
export function RoutePage() {
  const { project, _splat = '' } = route.useParams();
  const name = nameOfSplat(_splat);
  const raw = route.useSearch();
  const { range } = useMemo(() => keepValid(oneRouteSearch)(raw), [raw]);
  const navigate = route.useNavigate();
  const { data, error, refetch } = useRouteElements(project, name, range);
  useTitle(name);
  return (
    <>
      <p className="route-back">
        <Link to="/p/$project/routes" params={{ project }} search={{ range }}>
          <ArrowLeft size={14} aria-hidden /> {t('routes.routes')}
        </Link>
      </p>
      <header className="page-head">
        <h1>
          <code>{name}</code>
        </h1>
        <RangeSwitch
          value={range ?? '7d'}
          onChange={(chosen) => void navigate({ search: { range: chosen === '7d' ? undefined : chosen } })}
        />
      </header>
      <DroppedNotice shape={oneRouteSearch} />
      {data ? (
        <div className="route-panels">
          <p className="route-sum">
            {t.rich('routes.peopleOfWhoOpened', {
              peopleHurt: data.peopleHurt,
              strong: (words) => <strong>{words}</strong>,
              peopleSeen: data.peopleSeen,
              days: data.days,
            })}
          </p>
          <Elements data={data} />
          <Incidents data={data} project={project} />
        </div>
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} height={18} label={t('routes.loadingTheRoute')} />
      )}
    </>
  );
}

function Elements({ data }: { data: RouteElements }) {
  if (data.elements.length === 0)
    return (
      <Panel id="elements" title={t('routes.elements')}>
        <p className="muted">{t('routes.nothingOnItWas')}</p>
      </Panel>
    );
  return (
    <Panel id="elements" title={t('routes.elements')} flush>
      <div className="sheet-inner">
        <table className="hurt">
          <thead>
            <tr>
              <th scope="col">{t('routes.element')}</th>
              <th scope="col" className="hurt-number">
                {t('routes.peopleHurt')}
              </th>
              <th scope="col" className="hurt-number">
                {t('routes.usedBy')}
              </th>
              <th scope="col">{t('routes.share')}</th>
              <th scope="col">{t('routes.signals')}</th>
            </tr>
          </thead>
          <tbody>
            {data.elements.map((element) => (
              <tr key={element.selector}>
                <th scope="row">
                  {element.selector === ''
                    ? t('routes.thePageItself')
                    : element.label || <code>{element.selector}</code>}
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
      title={t('routes.incidents')}
      aside={
        <Link to="/p/$project/incidents" params={{ project }} search={{ route: data.route, status: 'all' }}>
          {t('routes.showInTheList')}
        </Link>
      }
    >
      {data.incidents.length === 0 ? <p className="muted">{t('routes.noneSoFar')}</p> : null}
      <ul className="route-incidents">
        {data.incidents.map((incident) => (
          <li key={incident.id}>
            <Link to="/p/$project/incidents/$id" params={{ project, id: incident.id }}>
              {incident.title}
            </Link>{' '}
            <Badge tone={incident.status === 'new' ? 'accent' : 'neutral'}>{statusWord(incident.status)}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
