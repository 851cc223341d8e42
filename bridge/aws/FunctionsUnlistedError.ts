/** Functions cannot be listed; the message says why and what to do. */
export class FunctionsUnlistedError extends Error {}
