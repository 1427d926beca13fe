import { type FormEvent, useState } from 'react';
import { type ErasureView, useErase, useErasures } from '../../api/erasures.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
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
      <Panel id="delete" title={t('settings.deleteASessionOr')}>
        <EraseForm project={project} />
      </Panel>
      <Panel id="proofs" title={t('settings.whatWasDeleted')} flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {erasures === undefined ? (
          error ? null : (
            <Skeleton lines={2} label={t('settings.loadingTheProofs')} />
          )
        ) : erasures.length === 0 ? (
          <p className="listed-none">{t('settings.nobodyHasAskedYet')}</p>
        ) : (
          <ul className="listed" aria-label={t('settings.whatWasDeleted')}>
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
      <p className="settings-lead">{t('settings.eventsSignalsAndBatches')}</p>
      <Segments
        label={t('settings.whatToDelete')}
        value={kind}
        options={[
          { value: 'person', label: t('settings.aPerson') },
          { value: 'session', label: t('settings.aSession') },
        ]}
        onChange={(chosen) => {
          setKind(chosen);
          setAsking(false);
        }}
      />
      <Field
        label={kind === 'person' ? t('settings.userId') : t('settings.sessionId')}
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
        hint={kind === 'person' ? t('settings.asYourPageGives') : t('settings.asTheSessionPage')}
      />
      {error ? <ErrorNote error={error} /> : null}
      <div className="save-row">
        <Button type="submit" look={asking ? 'primary' : 'plain'} busy={isPending} disabled={id.trim() === ''}>
          {asking ? t('settings.deleteForGood') : t('settings.delete')}
        </Button>
        {asking ? (
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('settings.keep')}
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
        <strong>{erasure.kind === 'person' ? t('settings.aPerson') : t('settings.aSession')}</strong>
        {erasure.finishedAt === null ? (
          <Badge tone="medium">{t('settings.underWay')}</Badge>
        ) : (
          <Badge tone="ok">{t('settings.deleted')}</Badge>
        )}
        <span className="listed-sub">
          {t.rich('settings.askedByProof', {
            requestedBy: erasure.requestedBy,
            time: () => <Time at={erasure.requestedAt} />,
            id: erasure.id,
            code: (words) => <code>{words}</code>,
          })}
        </span>
      </div>
      <p className="listed-detail proof-counts">
        {counts.length === 0
          ? t('settings.nothingWasKnown')
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
  if (sessions === 0) return t('settings.nothingWasKnownOf');
  const rows = Object.entries(erasure.counts).reduce((sum, [place, n]) => (place === 'sessions' ? sum : sum + n), 0);
  return rows === 0 ? t('settings.nothingWasKnownOfIt') : t('settings.rowsAreGone', { rows });
}
