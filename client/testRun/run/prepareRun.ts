import type { LambdaTask } from '../../../connector/lambdaTask';
import type { RunRequest } from '../../../connector/run/report';
import type { ConnectionState } from '../../bridgeClient/BridgeConnection';
import { connectionFailure } from '../../bridgeClient/connectionFailure';
import { targetError, toTarget } from '../../../connector/target/targets';
import type { TargetDraft } from '../drafts/testTarget';
import { readVariables } from '../../../connector/variables/readVariables';

/** What a run is made of, as it stands in diagram and form. */
export interface RunBasis {
  task: LambdaTask;

  /** The test variables as they are shown. */
  variables: string;
  target: TargetDraft;
  timeoutSeconds: number;
}

export interface RunOptions {

  /** To check credentials and permission only. */
  dryRun?: boolean;

  /** Of local functions only: where the function waits for a debugger. */
  debugPort?: number;
}

export type PreparedRun =
  | { kind: 'ready'; request: RunRequest }
  | { kind: 'blocked'; reason: string };

/** The request of a run, or what stands in its way. */
export function prepareRun(
  { task, variables, target, timeoutSeconds }: RunBasis,
  connection: ConnectionState,
  { dryRun = false, debugPort }: RunOptions = {}
): PreparedRun {
  if (connection.kind !== 'ready') {
    return blocked(connectionFailure(connection).message);
  }

  const wrongTarget = targetError(target.kind, target);

  if (wrongTarget) {
    return blocked(wrongTarget);
  }

  const read = readVariables(variables);

  if (read.kind === 'invalid') {
    return blocked('The test variables cannot be read: mend them first.');
  }

  return {
    kind: 'ready',
    request: {
      task,
      variables: read.variables,
      ...read.points.length === 0 ? {} : { points: read.points },
      target: toTarget(target.kind, target),
      timeoutSeconds,
      dryRun,
      ...debugPort === undefined ? {} : { debugPort }
    }
  };
}

function blocked(reason: string): PreparedRun {
  return { kind: 'blocked', reason };
}
