import { isFeel, readField } from '../readField';
import { hasCredential } from '../fieldState';
import { error } from './Finding';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

const TYPES = [ 'credentials', 'defaultCredentialsChain' ];

/** The connector knows two ways of authentication (connector contract 1). */
export function checkAuthenticationType(task: LambdaTask): Finding[] {
  const type = readField(task, 'authenticationType') ?? '';

  return TYPES.includes(type) || isFeel(type) || hasCredential(task)
    ? []
    : [ error('authenticationType', 'unknownAuthentication', `Authentication must be one of ${TYPES.join(', ')}, not "${String(type)}".`) ];
}
