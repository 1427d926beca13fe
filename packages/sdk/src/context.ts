import type { BatchElement, BatchEvent } from '@wince/protocol';
import type { Scope } from './page/scope.ts';
import type { Session } from './page/session.ts';
import type { Watch } from './reaction/watch.ts';

/** The fields of one type of event. Undefined ones fall away when the batch becomes JSON, which is why they may be. */
export type Fields<T extends BatchEvent['type']> = {
  [K in keyof Omit<Extract<BatchEvent, { type: T }>, 'type' | 't' | 'el'>]:
    | Extract<BatchEvent, { type: T }>[K]
    | undefined;
};

/** Hands a fact to delivery. `tMs` is the page's clock; `isUrgent` sends it now instead of within 5 s. */
export type Emit = <T extends BatchEvent['type']>(
  type: T,
  tMs: number,
  fields: Partial<Fields<T>>,
  element?: BatchElement | undefined,
  isUrgent?: boolean,
) => void;

/** A fact that has begun and is not settled yet: nothing later may be called complete before it. */
export interface Open {
  /** When it began, ms of the page's clock. */
  _t: number;
}

/** What every capture needs: the page, the clock, and where facts go. */
export interface Context extends Scope {
  _session: Session;
  _emit: Emit;
  /** Facts that are not settled. */
  _open: Set<Open>;
  /** Clicks that are being watched. */
  _watches: Set<Watch>;
  /** Describes an element as the options allow. */
  _describe(element: Element, affordance?: BatchElement['affordance']): BatchElement;
  /** An event's own time where it is believable: a suspended page hands out stale ones. */
  _timeOf(event: Event): number;
  /** Run when the page goes away, before the last batch is built. */
  _leavers: Array<() => void>;
  _endpoint: string;
}

/** Milliseconds of the page's monotonic clock. */
export const now = () => performance.now();
