import { type FormEvent, useState } from 'react';
import { type ErasureView, useErase, useErasures } from '../../api/erasures.ts';
import type { Project } from '../../api/projects.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';

type Kind = ErasureView['kind'];

/** Deleting what is known of a session or a person, and the proofs of what was deleted. */
export function ErasurePanel({ project }: { project: Project }) {
  const admin = project.role === 'admin' || project.role === 'owner';
  const { data: erasures, error, refetch } = useErasures(project.id, { enabled: admin });
  if (!admin) return null;
  return (
    <>
      <Panel id="delete" title="Delete a session or a person">
        <EraseForm project={project} />
      </Panel>
      <Panel id="proofs" title="What was deleted" flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {erasures === undefined ? (
          error ? null : (
            <Skeleton lines={2} label="Loading the proofs" />
          )
        ) : erasures.length === 0 ? (
          <p className="listed-none">Nobody has asked yet.</p>
        ) : (
          <ul className="listed" aria-label="What was deleted">
            {erasures.map((erasure) => (
              <Proof key={erasure.id} erasure={erasure} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function EraseForm({ project }: { project: Project }) {
  const { mutate, isPending, error, data } = useErase(project.id);
  const [kind, setKind] = useState<Kind>('person');
  const [id, setId] = useState('');
  const [asking, setAsking] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (!asking) {
      setAsking(true);
      return;
    }
    mutate(kind === 'session' ? { session: id.trim() } : { user: id }, {
      onSuccess: () => setId(''),
      onSettled: () => setAsking(false),
    });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <p className="settings-lead">
        Events, signals and batches go at once, from ClickHouse and PostgreSQL, and the counts of incidents follow. An
        incident that nobody else was hurt by goes as well. Wince’s own log keeps raw records for its retention (7 days,
        unless set otherwise), to recover from a crash; what comes back from there is deleted again every hour. Issues
        in Linear are not changed.
      </p>
      <Segments
        label="What to delete"
        value={kind}
        options={[
          { value: 'person', label: 'A person' },
          { value: 'session', label: 'A session' },
        ]}
        onChange={(chosen) => {
          setKind(chosen);
          setAsking(false);
        }}
      />
      <Field
        label={kind === 'person' ? 'User id' : 'Session id'}
        required
        maxLength={256}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={id}
        onChange={(event) => {
          setId(event.target.value);
          setAsking(false);
        }}
        hint={
          kind === 'person'
            ? 'As your page gives it to wince.identify. Every session they were known in goes.'
            : 'As the session page shows it.'
        }
      />
      {error ? <ErrorNote error={error} /> : null}
      <div className="save-row">
        <Button type="submit" look={asking ? 'primary' : 'plain'} busy={isPending} disabled={id.trim() === ''}>
          {asking ? 'Delete for good' : 'Delete'}
        </Button>
        {asking ? (
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep
          </Button>
        ) : null}
        <span className="save-said" role="status">
          {data && id === '' ? saidOf(data) : ''}
        </span>
      </div>
    </form>
  );
}

function Proof({ erasure }: { erasure: ErasureView }) {
  const counts = Object.entries(erasure.counts).filter(([, count]) => count > 0);
  return (
    <li>
      <div className="listed-main">
        <strong>A {erasure.kind}</strong>
        {erasure.finishedAt === null ? <Badge tone="medium">Under way</Badge> : <Badge tone="ok">Deleted</Badge>}
        <span className="listed-sub">
          asked by {erasure.requestedBy} <Time at={erasure.requestedAt} />, proof <code>{erasure.id}</code>
        </span>
      </div>
      <p className="listed-detail proof-counts">
        {counts.length === 0
          ? 'Nothing was known.'
          : counts.map(([place, count]) => (
              <span key={place}>
                {place}: {count.toLocaleString('en-GB')}
              </span>
            ))}
      </p>
    </li>
  );
}

function saidOf(erasure: ErasureView): string {
  const sessions = erasure.counts.sessions ?? 0;
  if (sessions === 0) return 'Nothing was known of that person.';
  const rows = Object.entries(erasure.counts).reduce((sum, [place, n]) => (place === 'sessions' ? sum : sum + n), 0);
  return rows === 0 ? 'Nothing was known of it.' : `${rows.toLocaleString('en-GB')} rows are gone.`;
}
