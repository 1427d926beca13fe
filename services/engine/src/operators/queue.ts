const CUT_AT = 32;
const NOTHING: never[] = [];

/**
 * First in, first out, in O(1) amortised: the head moves, and what lies before it is cut off now and then. A class,
 * because there are many: closures of each would weigh more than what it holds.
 */
export class Queue<T> {
  #items: T[] = NOTHING;
  #head = 0;

  push(item: T): void {
    // Most queues never hold more than one: a list that grows makes room for 16 more at once.
    if (this.#items.length === 0) this.#items = [item];
    else this.#items.push(item);
  }

  /** Removes and returns the oldest. */
  shift(): T | undefined {
    if (this.#head >= this.#items.length) return undefined;
    const item = this.#items[this.#head++];
    if (this.#head >= CUT_AT && this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Removes and returns the newest. */
  pop(): T | undefined {
    return this.#head < this.#items.length ? this.#items.pop() : undefined;
  }

  get first(): T | undefined {
    return this.#items[this.#head];
  }

  get last(): T | undefined {
    return this.#head < this.#items.length ? this.#items[this.#items.length - 1] : undefined;
  }

  get size(): number {
    return this.#items.length - this.#head;
  }

  items(): T[] {
    return this.#items.slice(this.#head);
  }
}
