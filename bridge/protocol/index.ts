/**
 * What the bridge and its callers say to each other: HTTP on the loopback
 * interface, JSON both ways, every request with `Authorization: Bearer <token>`.
 * The one room that both sides share. What the page and the bridge say of runs
 * is in `connector/run` (RunRequestSchema, RunOutcomeSchema).
 */
export * from './answers';
export * from './aws';
export * from './cases';
export * from './debug';
export * from './localFunctions';
export * from './modeler';
export * from './secrets';
export * from './settings';
