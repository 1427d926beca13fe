declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL server, set by the global setup. */
    postgresUrl: string;
  }
}

export {};
