import { types } from 'node:util';

/** An error in the form in which Lambda's Node runtime reports it. */
export interface DescribedError {
  errorType: string;
  errorMessage: string;

  /** The stack, a line each, without our own frames. */
  trace: string[];
}

/** Anything can be thrown; what is no error keeps its text, and its type is that of JavaScript. */
export function describeError(thrown: unknown): DescribedError {
  if (types.isNativeError(thrown)) {
    return {
      errorType: thrown.name,
      errorMessage: thrown.message,
      trace: (thrown.stack ?? '').split('\n').filter(line => !line.includes(__filename))
    };
  }

  return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
}
