/** The data was written by a newer Wince: starting on it could destroy what this version does not understand. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  readonly unknown: readonly string[];

  constructor(options: { store: string; unknown: readonly string[] }) {
    super(
      `${options.store} holds data of a newer Wince (migration ${options.unknown.join(', ')}); ` +
        'start that version, or point WINCE_DATA_DIR at another folder',
    );
    this.unknown = options.unknown;
  }
}
