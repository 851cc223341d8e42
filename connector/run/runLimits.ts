/**
 * How long a whole run may take, in seconds: what it is unless the user says otherwise, and Lambda's
 * own limit for a call.
 */
export const DEFAULT_RUN_SECONDS = 60;
export const MAX_RUN_SECONDS = 900;

/** The engine counts retries in 32 bits. */
export const MAX_RETRIES = 2 ** 31 - 1;

/** Where a function waits for a debugger unless the user says otherwise: where Node's debuggers look first. */
export const DEBUG_PORT = 9229;
