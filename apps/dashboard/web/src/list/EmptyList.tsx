import { Link } from '@tanstack/react-router';
import type { IncidentFilters } from '../api/incidents.ts';
import { useSetup } from '../api/setup.ts';
import { t } from '../messages/t.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Diagnosis } from './Diagnosis.tsx';

/** Nothing to show: because of the filter, because all is done, or because something is not connected. */
export function EmptyList(props: { project: string; filters: IncidentFilters; hasOthers: boolean }) {
  const { rule, route, q, status, range } = props.filters;
  const filtered = rule !== undefined || route !== undefined || q !== undefined || range !== undefined;
  if (filtered || (status !== undefined && status !== 'all')) {
    return (
      <div className="empty">
        <h2>{t('list.noIncidentMatches')}</h2>
        <p>{filtered ? t('list.nothingHasTheseFilters') : t('list.nothingHasThisStatus')}</p>
        <p>
          <Link to="/p/$project/incidents" params={{ project: props.project }} search={{}}>
            {t('list.showEverythingThatIs')}
          </Link>
        </p>
      </div>
    );
  }
  if (props.hasOthers) {
    return (
      <div className="empty">
        <h2>{t('list.allDone')}</h2>
        <p>{t('list.everyIncidentIsResolved')}</p>
      </div>
    );
  }
  return <SetupState project={props.project} />;
}

function SetupState({ project }: { project: string }) {
  const { data: setup, error, refetch } = useSetup(project);
  if (setup) return <Diagnosis setup={setup} project={project} />;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={4} label={t('list.lookingForEvents')} />;
}
