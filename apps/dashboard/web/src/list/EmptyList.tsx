import { Link } from '@tanstack/react-router';
import type { IncidentFilters } from '../api/incidents.ts';
import { useSetup } from '../api/setup.ts';
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
        <h2>No incident matches</h2>
        <p>Nothing here has this {filtered ? 'combination of filters' : 'status'}.</p>
        <p>
          <Link to="/p/$project/incidents" params={{ project: props.project }} search={{}}>
            Show everything that is open, without filters
          </Link>
        </p>
      </div>
    );
  }
  if (props.hasOthers) {
    return (
      <div className="empty">
        <h2>All done</h2>
        <p>Every incident is resolved or ignored. New ones appear here by themselves.</p>
      </div>
    );
  }
  return <SetupState project={props.project} />;
}

function SetupState({ project }: { project: string }) {
  const { data: setup, error, refetch } = useSetup(project);
  if (setup) return <Diagnosis setup={setup} project={project} />;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={4} label="Looking for events" />;
}
