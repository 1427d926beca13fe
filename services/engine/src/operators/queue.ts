/** First in, first out, in O(1) amortised: the head moves, and what lies before it is cut off now and then. */
export interface Queue<T> {
  push(item: T): void;
  /** Removes and returns the oldest. */
  shift(): T | undefined;
  /** Removes and returns the newest. */
  pop(): T | undefined;
  readonly first: T | undefined;
  readonly last: T | undefined;
  readonly size: number;
  items(): T[];
}

const CUT_AT = 32;

export function createQueue<T>(): Queue<T> {
  let items: T[] = [];
  let head = 0;
  return {
    push(item) {
      items.push(item);
    },
    shift() {
      if (head >= items.length) return undefined;
      const item = items[head++];
      if (head >= CUT_AT && head * 2 >= items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
    pop: () => (head < items.length ? items.pop() : undefined),
    get first() {
      return items[head];
    },
    get last() {
      return head < items.length ? items[items.length - 1] : undefined;
    },
    get size() {
      return items.length - head;
    },
    items: () => items.slice(head),
  };
}
