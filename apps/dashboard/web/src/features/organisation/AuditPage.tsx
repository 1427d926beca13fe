import { type AuditLine, useAudit } from '../../api/audit.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { describeAudit } from './describeAudit.ts';
import { useOrganisation } from './useOrganisation.ts';

/** Who changed what, when and from where. */
export function AuditPage() {
  useTitle(t('organisation.auditLog'));
  const organisation = useOrganisation();
  return organisation ? <Log organisation={organisation.id} /> : null;
}

function Log({ organisation }: { organisation: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(organisation);
  const lines = data?.pages.flatMap((page) => page.lines);
  return (
    <>
      <p className="settings-lead">{t('organisation.everyChangeToPeople')}</p>
      <Panel id="audit" title={t('organisation.auditLog')} flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {lines === undefined ? (
          error ? null : (
            <Skeleton lines={6} label={t('organisation.loadingTheAuditLog')} />
          )
        ) : lines.length === 0 ? (
          <p className="listed-none">{t('organisation.nothingWasChangedYet')}</p>
        ) : (
          <ol className="listed" aria-label={t('organisation.auditLog')}>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ol>
        )}
      </Panel>
      {hasNextPage ? (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('organisation.olderLines')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Line({ line }: { line: AuditLine }) {
  const { sentence, details } = describeAudit(line);
  return (
    <li>
      <div className="listed-main">
        <span>
          <strong title={line.actorLogin ?? undefined}>{line.actor}</strong> {sentence}
        </span>
        {line.project === null ? null : <Badge>{line.project}</Badge>}
        <span className="listed-sub">
          <Time at={line.at} />
          {line.address === null ? '' : t('organisation.fromAddress', { address: line.address })}
        </span>
      </div>
      {details === '' ? null : <p className="listed-detail">{details}</p>}
    </li>
  );
}
