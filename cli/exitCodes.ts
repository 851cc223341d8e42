/** The task completes, or nothing is red. */
export const COMPLETES = 0;

/** The task does not complete, or something is red. */
export const FAILS = 1;

/** The command could not do its work. */
export const NOT_RUN = 2;
