import { useState } from 'react';
import type { EvidenceEvent, Explanation } from '../../../api/signal.ts';
import { clockTime, durationText, offsetTime, shortOffset, zoneName } from '../../../format/time.ts';
import { t } from '../../../messages/t.ts';
import { Glyph, LANES, letterOf } from './glyph.tsx';
import { computeMarks, computeRange, computeTicks, type Mark, placeOf } from './layout.ts';
import { useWidth } from './useWidth.ts';
import './timeline.css';

interface TimelineProps {
  explanation: Explanation;
  ruleText: string;
  scale: 'relative' | 'clock';
  span: 'window' | 'all';
}

/**
 * The evidence over time: one lane per kind of fact, the rule's window as a band. What a mark stands for is said in the
 * line below when it is pointed at or has the focus; the same events follow as a list.
 */
export function Timeline({ explanation, ruleText, scale, span }: TimelineProps) {
  const [area, widthPx] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<Mark>();
  const { window, events } = explanation;
  const range = computeRange(explanation, span);
  const origin = window.start;
  const label = (at: number) => (scale === 'clock' ? clockTime(at) : offsetTime(at - origin));
  const marks = computeMarks(events, range, widthPx);
  const ticks = computeTicks(range, scale === 'clock' ? 0 : origin, widthPx);
  const before = events.filter((event) => event.at < range.start).length;
  const after = events.filter((event) => event.at > range.end).length;
  const bandLeft = Math.max(placeOf(window.start, range), 0);
  const bandWidth = Math.min(placeOf(window.end, range), 1) - bandLeft;

  return (
    <div className="timeline">
      <div className="timeline-grid">
        <div className="timeline-names" aria-hidden="true">
          {LANES.map(({ lane, name }) => (
            <span key={lane}>{name}</span>
          ))}
          <span>{t('incident.rule')}</span>
        </div>
        <div className="timeline-area" ref={area}>
          {ticks.map((at) => (
            <span key={at} className="timeline-line" style={{ left: percent(placeOf(at, range)) }} aria-hidden="true" />
          ))}
          <span
            className="timeline-window"
            style={{ left: percent(bandLeft), width: `max(3px, ${percent(bandWidth)})` }}
            aria-hidden="true"
          />
          {LANES.map(({ lane, name }) => (
            <fieldset key={lane} className="timeline-lane" aria-label={t('incident.lane', { name })}>
              {marks
                .filter((mark) => mark.lane === lane)
                .map((mark) => (
                  <MarkButton key={mark.events[0]?.id} mark={mark} label={label} onShow={setShown} />
                ))}
            </fieldset>
          ))}
          <div className="timeline-lane timeline-rule">
            <span
              className="timeline-band"
              style={{ left: percent(bandLeft), width: `max(6px, ${percent(bandWidth)})` }}
              aria-hidden="true"
            />
            <span
              className="timeline-band-text"
              style={bandLeft > 0.6 ? { right: percent(1 - bandLeft - bandWidth) } : { left: percent(bandLeft) }}
            >
              {ruleText}
              {window.end > window.start ? `, ${durationText(window.end - window.start)}` : ''}
            </span>
          </div>
        </div>
        <div className="timeline-scale tabular" aria-hidden="true">
          {ticks.map((at) => (
            <span key={at} style={{ left: percent(placeOf(at, range)) }}>
              {scale === 'clock' ? shortClock(at, ticks) : at === origin ? '0' : shortOffset(at - origin)}
            </span>
          ))}
        </div>
      </div>
      <p className="timeline-fact">
        {shown ? (
          <FactText events={shown.events} label={label} />
        ) : (
          <span className="muted">
            {before + after > 0 ? `${outsideText(before, after)} · ` : ''}
            {scale === 'clock'
              ? t('incident.timesIn', { zone: zoneName(window.start) })
              : t('incident.countedFromTheFirst')}
          </span>
        )}
      </p>
    </div>
  );
}

function MarkButton(props: { mark: Mark; label: (at: number) => string; onShow: (mark: Mark | undefined) => void }) {
  const { mark, label, onShow } = props;
  const [first] = mark.events;
  if (!first) return null;
  const matched = mark.events.some((event) => event.role === 'matched');
  const types = new Set(mark.events.map((event) => event.type));
  const count = mark.events.length;
  return (
    <button
      type="button"
      className="timeline-mark"
      style={{ left: percent(mark.place) }}
      onMouseEnter={() => onShow(mark)}
      onMouseLeave={() => onShow(undefined)}
      onFocus={() => onShow(mark)}
      onBlur={() => onShow(undefined)}
    >
      <span className="hidden-text">
        {label(first.at)}: {count > 1 ? `×${count} ` : ''}
        {first.text}
      </span>
      <Glyph
        lane={mark.lane}
        letter={types.size === 1 ? letterOf(first.type) : '…'}
        role={matched ? 'matched' : 'context'}
      />
      {count > 1 ? (
        <span className="timeline-count tabular" aria-hidden="true">
          ×{count}
        </span>
      ) : null}
    </button>
  );
}

function FactText({ events, label }: { events: readonly EvidenceEvent[]; label: (at: number) => string }) {
  const first = events[0];
  const last = events.at(-1);
  if (!first || !last) return null;
  const texts = [...new Set(events.map((event) => event.text))];
  return (
    <>
      <strong className="tabular">
        {label(first.at)}
        {last === first ? '' : t('incident.toTime', { time: label(last.at) })}
      </strong>{' '}
      {events.length > 1 ? `×${events.length} ` : ''}
      {texts.join(' · ')}
    </>
  );
}

function outsideText(before: number, after: number): string {
  const parts = [
    before > 0 ? t('incident.earlier', { before }) : '',
    after > 0 ? t('incident.later', { after }) : '',
  ].filter(Boolean);
  return t('incident.chooseAllToSee', { list: parts.join(', '), before: before + after });
}

function percent(place: number): string {
  return `${(place * 100).toFixed(3)}%`;
}

/** `13:05:09.5`: only as many digits as tell two ticks apart. */
function shortClock(at: number, ticks: readonly number[]): string {
  const step = (ticks[1] ?? at + 1_000) - (ticks[0] ?? at);
  const text = clockTime(at);
  return step >= 60_000 ? text.slice(0, 5) : step >= 1_000 ? text.slice(0, 8) : text.slice(0, step >= 100 ? 10 : 12);
}
