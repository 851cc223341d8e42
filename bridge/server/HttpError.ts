/** A refusal; it becomes an ErrorAnswer with that status. */
export class HttpError extends Error {

  /**
   * @param status of HTTP, 400 or more
   * @param code stable, camelCase
   * @param message what happened and what to do; no value that came in is repeated in it
   * @param headers of the answer
   */
  constructor(
    readonly status: number, readonly code: string, message: string, readonly headers: Record<string, string> = {}
  ) {
    super(message);
  }
}
