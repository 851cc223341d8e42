/** An error as the Lambda service answers it: `Type` and `Message`, with the type in a header as well. */
export class ServiceError extends Error {

  /**
   * @param status of HTTP
   * @param type such as `ResourceNotFoundException`
   */
  constructor(readonly status: number, readonly type: string, message: string) {
    super(message);
  }

  /** The body's `Type`: who is to blame. */
  get fault(): 'User' | 'Service' {
    return this.status < 500 ? 'User' : 'Service';
  }
}
