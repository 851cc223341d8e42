import type { Place } from './ast';

/** The expression is not FEEL as Camunda's engine reads it. */
export class FeelSyntaxError extends Error {

  constructor(message: string, readonly place: Place) {
    super(message);
    this.name = 'FeelSyntaxError';
  }
}
