import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type HurtRoutes, useHurtRoutes } from '../../api/routes.ts';
import { t } from '../../messages/t.ts';
import { splatOf } from '../../routeSplat.ts';
import { keepValid, routesSearch } from '../../searchFilter.ts';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { RangeSwitch } from './RangeSwitch.tsx';
import { Share } from './Share.tsx';
import './routes.css';

/** Where it hurts: people hurt of people who saw it, route by route. */
export function RoutesPage() {
  const { project = '' } = useParams({ strict: false });
  const raw = useSearch({ strict: false });
  const { range } = useMemo(() => keepValid(routesSearch)(raw), [raw]);
  const navigate = useNavigate();
  const { data, error, refetch } = useHurtRoutes(project, range);
  useTitle(t('routes.routes'));
  return (
    <>
      <header className="page-head">
        <h1>{t('routes.routes')}</h1>
        <p>{t('routes.whereItHurtsHow')}</p>
        <RangeSwitch
          value={range ?? '7d'}
          onChange={(chosen) =>
            void navigate({
              to: '/p/$project/routes',
              params: { project },
              search: { range: chosen === '7d' ? undefined : chosen },
            })
          }
        />
      </header>
      <DroppedNotice shape={routesSearch} />
      {data ? (
        data.routes.length === 0 ? (
          <div className="empty">
            <h2>{t('routes.noPageWasOpened', { days: data.days })}</h2>
            <p>{t('routes.chooseALongerTime')}</p>
          </div>
        ) : (
          <RouteTable project={project} range={range} routes={data.routes} />
        )
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} height={18} label={t('routes.loadingRoutes')} />
      )}
    </>
  );
}

function RouteTable(props: { project: string; range: '1d' | '30d' | '7d' | undefined; routes: HurtRoutes['routes'] }) {
  return (
    <div className="sheet">
      <table className="hurt">
        <thead>
          <tr>
            <th scope="col">{t('routes.route')}</th>
            <th scope="col" className="hurt-number">
              {t('routes.peopleHurt')}
            </th>
            <th scope="col" className="hurt-number">
              {t('routes.ofPeople')}
            </th>
            <th scope="col">{t('routes.share')}</th>
            <th scope="col" className="hurt-number">
              {t('routes.openIncidents')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.routes.map((row) => (
            <tr key={row.route}>
              <th scope="row">
                <Link
                  to="/p/$project/routes/$"
                  params={{ project: props.project, _splat: splatOf(row.route) }}
                  search={{ range: props.range }}
                >
                  <code>{row.route}</code>
                </Link>
              </th>
              <td className="hurt-number tabular">
                <strong>{row.peopleHurt.toLocaleString('en')}</strong>
              </td>
              <td className="hurt-number tabular">{row.peopleSeen.toLocaleString('en')}</td>
              <td>
                <Share part={row.peopleHurt} whole={row.peopleSeen} />
              </td>
              <td className="hurt-number tabular">{row.open === 0 ? '–' : row.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
