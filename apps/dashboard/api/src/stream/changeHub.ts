export interface Change {
  project: string;
  kind: 'incidents' | 'tickets';
}

export type Subscriber = (change: Change) => void;

/** Who wants to hear of changes. `project: undefined` in `publish` reaches everybody: something may have been missed. */
export interface ChangeHub {
  readonly size: number;
  /** Returns the way out. */
  subscribe(projectId: string, subscriber: Subscriber): () => void;
  publish(change: { project: string | undefined; kind: Change['kind'] }): void;
}

export function createChangeHub(): ChangeHub {
  const subscribers = new Map<Subscriber, string>();
  return {
    get size() {
      return subscribers.size;
    },
    subscribe(projectId, subscriber) {
      subscribers.set(subscriber, projectId);
      return () => {
        subscribers.delete(subscriber);
      };
    },
    publish({ project, kind }) {
      for (const [subscriber, projectId] of subscribers)
        if (project === undefined || project === projectId) subscriber({ project: projectId, kind });
    },
  };
}
