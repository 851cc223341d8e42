import { closestRegion } from '../aws/closestRegion';
import { parseFunctionReference } from '../aws/functionReference';
import { REGIONS } from '../aws/regions';
import { hasCredential } from '../fieldState';
import { isBlank, isFeel, readField } from '../readField';
import { refersToSecret } from '../secretText';
import { warning } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

/** A region that AWS may not have, or that is not the function's. */
export function checkRegion(task: LambdaTask): Finding[] {
  const region = readField(task, 'region');

  if (isBlank(region) || isFeel(region) || refersToSecret(region) || hasCredential(task)) {
    return [];
  }

  return REGIONS.some(({ id }) => id === region)
    ? otherRegion(region, readField(task, 'functionName') ?? '')
    : [ unknownRegion(region) ];
}

function unknownRegion(region: string): Finding {
  const suggestion = closestRegion(region);
  const advice = suggestion ? `Did you mean ${suggestion}?` : 'Check it, unless it is a new one.';

  return warning('region', 'unknownRegion', `Region "${region}" is not known as a region of AWS. ${advice}`);
}

function otherRegion(region: string, functionName: string): Finding[] {
  const reference = parseFunctionReference(functionName);

  return reference.kind === 'arn' && reference.region !== region
    ? [ warning('region', 'regionMismatch', `Region "${region}" is not the one of the function's ARN, ${reference.region}: AWS will not find the function.`) ]
    : [];
}
