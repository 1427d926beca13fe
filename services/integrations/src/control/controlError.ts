/** Something cannot be done; the message is for the person who asked. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: 400 | 404 | 409 | 502;

  constructor(status: 400 | 404 | 409 | 502, message: string, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}
