import { isFeel, readInput } from '../../connector/readField';
import type { RunRequest } from '../../connector/run/report';

/**
 * The local function whose name stands in the task as text: its process can
 * start while FEEL is read and evaluated.
 */
export function localFunction(
  { task, target, dryRun, mock, debugPort }: RunRequest
): { name: string; region?: string } | undefined {
  const name = readInput(task, 'awsFunction.functionName');
  const region = readInput(task, 'configuration.region');

  const isCalled = target.kind === 'local' && !dryRun && mock === undefined && debugPort === undefined;

  return isCalled && name !== undefined && !isFeel(name)
    ? { name, region: region === undefined || isFeel(region) ? undefined : region }
    : undefined;
}
