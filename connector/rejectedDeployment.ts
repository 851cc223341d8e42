import { minorOf } from './platformVersion';

/**
 * What a run says where the engine takes no diagram like this, so that nothing runs.
 *
 * @param why a sentence, with what to do about it
 * @param engineVersion of the diagram, such as `8.7.0`; the newest where it names none
 */
export function rejectedDeployment(why: string, engineVersion: string | undefined): string {
  return `Camunda ${minorOf(engineVersion)} rejects the deployment: ${why}`;
}

/** As `rejectedDeployment`, of what no version of the engine takes. */
export function alwaysRejected(why: string): string {
  return `Camunda rejects the deployment: ${why}`;
}

/** Whether a run or a walk ended so, and not with an incident of the running engine. */
export function isRejectedDeployment(message: string): boolean {
  return /^Camunda (\d+\.\d+ )?rejects the deployment: /.test(message);
}
