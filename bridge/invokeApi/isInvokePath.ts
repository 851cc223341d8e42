/** Where the Lambda API has its functions. */
export const FUNCTIONS_PATH = '/2015-03-31/functions';

/** Whether the Invoke API answers requests for that path. */
export function isInvokePath(path: string): boolean {
  return path === FUNCTIONS_PATH || path.startsWith(`${FUNCTIONS_PATH}/`);
}
