import type { LambdaContext } from './createContext';
import type { Handler } from './loadHandler';

/**
 * Calls a handler in any of the forms that Lambda knows: async, with a
 * callback, or plain. A handler that does not answer before nothing is left
 * to do yields null, as on Lambda; a callback's answer counts only then, unless
 * the context says otherwise.
 */
export async function runHandler(handler: Handler, event: unknown, context: LambdaContext): Promise<unknown> {
  let onIdle = (): void => undefined;
  const whenIdle = (): void => onIdle();

  process.on('beforeExit', whenIdle);

  try {
    return await new Promise<unknown>((resolve, reject) => {
      onIdle = () => resolve(null);

      const callback = (error?: unknown, result?: unknown): void => {
        const answer = (): void => error === undefined || error === null ? resolve(result) : reject(error);

        if (context.callbackWaitsForEmptyEventLoop) {
          onIdle = answer;
        } else {
          answer();
        }
      };

      const returned = handler(event, context, callback);

      if (isPromise(returned)) {
        returned.then(resolve, reject);
      } else if (returned !== undefined && handler.length < 3) {
        resolve(returned);
      }
    });
  } finally {
    process.off('beforeExit', whenIdle);
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
