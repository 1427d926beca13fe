import { useId } from 'react';
import { type Box, type Place, usePlace } from '../../../api/place.ts';
import { t } from '../../../messages/t.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { computeScene, describePlace, numbersText, type Scene } from './layout.ts';
import './place.css';

/** Where on the page it happened, drawn from boxes and points: no screenshot, nothing of the page's content. */
export function PlacePanel({ signalId }: { signalId: string }) {
  const { data: place, isPending } = usePlace(signalId);
  const scene = place && computeScene(place);
  // Of a signal about the whole page, or of one whose batches are gone: there is nothing to draw.
  if (!isPending && !scene) return null;
  return (
    <Panel id="place" title={t('incident.whereOnThePage')}>
      {place && scene ? (
        <div className="place">
          <Picture place={place} scene={scene} />
          <div className="place-words">
            <ul>
              {describePlace(place).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <LittleMap scene={scene} />
            <p className="muted">{t('incident.drawnFromMeasuresWince')}</p>
          </div>
        </div>
      ) : (
        <Skeleton lines={4} label={t('incident.loadingWhereItHappened')} />
      )}
    </Panel>
  );
}

function Picture({ place, scene }: { place: Place; scene: Scene }) {
  const { view, unit, spots } = scene;
  const arrow = useId();
  const { element, covered, cameFrom } = place;
  return (
    <figure className="place-figure">
      <svg
        className="place-picture"
        viewBox={`${view.left - unit} ${view.top - unit} ${view.width + 2 * unit} ${view.height + 2 * unit}`}
        role="img"
        aria-label={describePlace(place).join(' ')}
      >
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path className="place-arrow-head" d="M0 0 8 4 0 8Z" />
          </marker>
        </defs>
        <rect className="place-page" x={view.left} y={view.top} width={view.width} height={view.height} />
        {covered ? <Area kind="covered" name={covered.name} box={covered.box} unit={unit} below /> : null}
        {cameFrom ? <Area kind="before" name={cameFrom.name} box={cameFrom.box} unit={unit} below /> : null}
        {element ? <Area kind="element" name={element.name} box={element.box} unit={unit} /> : null}
        {cameFrom && element ? (
          <line
            className="place-arrow"
            {...line(cameFrom.box, element.box)}
            strokeWidth={1.5 * unit}
            markerEnd={`url(#${arrow})`}
          />
        ) : null}
        {spots.map((spot) => {
          const text = numbersText(spot.numbers);
          const half = Math.max(9, 4 + text.length * 3.6) * unit;
          return (
            <g key={text} className={spot.counted ? 'place-spot' : 'place-spot place-context'}>
              <rect
                x={spot.x - half}
                y={spot.y - 9 * unit}
                width={2 * half}
                height={18 * unit}
                rx={9 * unit}
                strokeWidth={1.5 * unit}
              />
              <text x={spot.x} y={spot.y + 4 * unit} fontSize={11 * unit} textAnchor="middle">
                {text}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>
          {view.top < 1 ? t('incident.topOfThePage') : t('incident.pxBelowTheTop', { count: Math.round(view.top) })}
        </span>
        <span>
          {t('incident.partOfWidth', { count: Math.round(view.width), count2: Math.round(scene.window.width) })}
        </span>
      </figcaption>
    </figure>
  );
}

/** The window, and which part of it the picture shows. */
function LittleMap({ scene: { view, window } }: { scene: Scene }) {
  return (
    <svg
      className="place-map"
      viewBox={`${window.left} ${window.top} ${window.width} ${window.height}`}
      aria-hidden="true"
      preserveAspectRatio="xMinYMin meet"
    >
      <rect className="place-page" x={window.left} y={window.top} width={window.width} height={window.height} />
      <rect className="place-part" x={view.left} y={view.top} width={view.width} height={view.height} />
    </svg>
  );
}

interface AreaProps {
  kind: 'element' | 'covered' | 'before';
  name: string;
  box: Box;
  unit: number;
  /** The name stands under the box, where the other one does not. */
  below?: boolean;
}

function Area({ kind, name, box: [left, top, width, height], unit, below = false }: AreaProps) {
  return (
    <g className={`place-area place-${kind}`}>
      <rect x={left} y={top} width={width} height={height} rx={3 * unit} strokeWidth={1.5 * unit} />
      <text x={left + 2 * unit} y={below ? top + height + 13 * unit : top - 5 * unit} fontSize={11 * unit}>
        {name.length > 40 ? `${name.slice(0, 39)}…` : name}
      </text>
    </g>
  );
}

function line(from: Box, to: Box): { x1: number; y1: number; x2: number; y2: number } {
  return {
    x1: from[0] + from[2] / 2,
    y1: from[1] + from[3] / 2,
    x2: to[0] + to[2] / 2,
    y2: to[1] + to[3] / 2,
  };
}
