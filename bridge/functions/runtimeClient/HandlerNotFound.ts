import { RuntimeError } from './RuntimeError';

/** The module has no such handler: in Lambda's words, and with a hint in ours. */
export class HandlerNotFound extends RuntimeError {

  /** @param hint what the module has instead, for people */
  constructor(handlerName: string, found: unknown, hint: string) {
    super(
      'Runtime.HandlerNotFound', `${handlerName} is ${found === undefined ? 'undefined or not exported' : 'not a function'}`, undefined, hint
    );
  }
}
