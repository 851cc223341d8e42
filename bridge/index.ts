/** What other rooms use of the bridge, in their own process. */
export { describeAttaching } from './debug/attachConfiguration';
export { writeAttachConfiguration } from './debug/writeAttachConfiguration';
export { startBridge } from './startBridge';
export type { BridgeOptions, RunningBridge } from './startBridge';
export { TaskRunner } from './TaskRunner';
export { Secrets } from './secrets/Secrets';
export type { SecretsOptions } from './secrets/Secrets';
export { SecretsError } from './secrets/SecretsError';
export { Targets } from './targets/Targets';
export type { Invoke, TargetsOptions } from './targets/Targets';
