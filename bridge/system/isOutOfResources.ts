const CODES = [ 'EMFILE', 'ENFILE', 'EAGAIN', 'ERR_WORKER_INIT_FAILED' ];

/** Whether a run could not be made because the system had no more files, processes or threads for it. */
export function isOutOfResources(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.includes(String(error.code));
}
