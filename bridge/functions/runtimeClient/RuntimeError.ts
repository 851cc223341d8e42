/** An error of the runtime's own, with a name such as `Runtime.HandlerNotFound`. */
export class RuntimeError extends Error {

  /**
   * @param cause whose stack tells more than ours
   * @param hint what to do about it, for people
   */
  constructor(name: string, message: string, cause?: Error, readonly hint?: string) {
    super(message, { cause });
    this.name = name;
    this.stack = cause?.stack ?? this.stack;
  }
}
