/** Errors in the shapes that Linear gives them. */

export function authenticationError() {
  const extensions = { type: 'authentication error', code: 'AUTHENTICATION_ERROR', statusCode: 401, userError: true };
  return { errors: [{ message: 'Authentication required, not authenticated', extensions }] };
}

/** `typed` adds the type that the SDK needs to recognise it; Linear does not always send it. */
export function rateLimitError(typed: boolean) {
  const extensions = { code: 'RATELIMITED', ...(typed ? { type: 'ratelimited' } : {}) };
  return { errors: [{ message: 'Rate limit exceeded', extensions }] };
}

export function inputError(message: string) {
  const extensions = {
    type: 'invalid input',
    code: 'INPUT_ERROR',
    statusCode: 400,
    userError: true,
    userPresentableMessage: message,
  };
  return { message: 'Argument Validation Error', extensions };
}
