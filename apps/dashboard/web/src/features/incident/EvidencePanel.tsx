import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { IncidentDetail } from '../../api/incident.ts';
import { type Signal, type SignalDetail, useSignal } from '../../api/signal.ts';
import { ruleName } from '../../format/ruleName.ts';
import { absoluteTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { PlacePanel } from './place/PlacePanel.tsx';
import { EventList } from './timeline/EventList.tsx';
import { defaultSpan } from './timeline/layout.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { WhyPanel } from './WhyPanel.tsx';

const route = getRouteApi('/app/p/$project/incidents/$id');

/** Why one signal fired, and what happened around it. The URL holds which; without one it is the clearest. */
export function EvidencePanel({ incident, project }: { incident: IncidentDetail; project: string }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const id = search.signal ?? incident.bestSignal?.id;
  const set = (change: typeof search) =>
    navigate({ search: { ...search, ...change }, replace: true, resetScroll: false });
  if (id === undefined) {
    return (
      <Panel id="evidence" title={t('incident.evidence')}>
        <p className="muted">{t('incident.theSignalsOfThis')}</p>
      </Panel>
    );
  }
  return (
    <SignalEvidence
      id={id}
      project={project}
      known={id === incident.bestSignal?.id ? incident.bestSignal : undefined}
      scale={search.scale ?? 'relative'}
      span={search.span}
      onChange={set}
    />
  );
}

interface EvidenceProps {
  id: string;
  project: string;
  /** The signal itself, where it came with the incident. */
  known: Signal | undefined;
  scale: 'relative' | 'clock';
  span: 'window' | 'all' | undefined;
  onChange: (change: { signal?: string; scale?: 'relative' | 'clock'; span?: 'window' | 'all' }) => void;
}

function SignalEvidence({ id, project, known, scale, span, onChange }: EvidenceProps) {
  const { data, error, refetch } = useSignal(id);
  const signal = known ?? data?.signal;
  const choose = (signalId: string | null | undefined) => (signalId ? () => onChange({ signal: signalId }) : undefined);
  useShortcuts({ '[': choose(data?.newer), ']': choose(data?.older) });
  if (!signal)
    return error ? (
      <ErrorNote error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={6} label={t('incident.loadingTheEvidence')} />
    );
  const { explanation } = signal;
  const shownSpan = span ?? defaultSpan(explanation);
  return (
    <>
      <WhyPanel signal={signal} />
      <PlacePanel signalId={signal.id} />
      <Panel
        id="evidence"
        title={t('incident.evidence')}
        aside={<SignalSteps data={data} onNewer={choose(data?.newer)} onOlder={choose(data?.older)} />}
      >
        <div className="evidence-head">
          <p>
            <time dateTime={new Date(signal.at).toISOString()}>{absoluteTime(signal.at)}</time> · {signal.browser},{' '}
            {signal.os}
            {signal.release ? t('incident.release', { release: signal.release }) : ''} ·{' '}
            <Link to="/p/$project/sessions/$id" params={{ project, id: signal.sessionId }}>
              {t('incident.wholeSession')}
            </Link>
          </p>
          <span className="evidence-switches">
            <Segments
              label={t('incident.whatTheTimelineShows')}
              value={shownSpan}
              options={[
                { value: 'window', label: t('incident.ruleWindow') },
                { value: 'all', label: t('incident.all') },
              ]}
              onChange={(value) => onChange({ span: value })}
            />
            <Segments
              label={t('incident.scale')}
              value={scale}
              options={[
                { value: 'relative', label: t('incident.relative') },
                { value: 'clock', label: t('incident.clock') },
              ]}
              onChange={(value) => onChange({ scale: value })}
            />
          </span>
        </div>
        <Timeline explanation={explanation} ruleText={ruleName(signal.rule)} scale={scale} span={shownSpan} />
        <EventList explanation={explanation} scale={scale} />
      </Panel>
    </>
  );
}

function SignalSteps(props: {
  data: SignalDetail | undefined;
  onNewer: (() => void) | undefined;
  onOlder: (() => void) | undefined;
}) {
  const { data, onNewer, onOlder } = props;
  return (
    <>
      <span className="tabular">
        {data ? t('incident.signalOf', { position: data.position, total: data.total }) : ''}
      </span>
      <Button
        look="icon"
        aria-label={t('incident.newerSignal')}
        title={t('incident.newerSignal2')}
        disabled={!onNewer}
        onClick={onNewer}
      >
        <ChevronLeft size={16} aria-hidden />
      </Button>
      <Button
        look="icon"
        aria-label={t('incident.olderSignal')}
        title={t('incident.olderSignal2')}
        disabled={!onOlder}
        onClick={onOlder}
      >
        <ChevronRight size={16} aria-hidden />
      </Button>
    </>
  );
}
