import { checkAuthenticationType } from './checkAuthenticationType';
import { checkCamundaSecrets } from './checkCamundaSecrets';
import { checkCredentials } from './checkCredentials';
import { checkErrorExpression } from './checkErrorExpression';
import { checkFeel } from './checkFeel';
import { checkFunctionName } from './checkFunctionName';
import { checkMandatory } from './checkMandatory';
import { checkOperationType } from './checkOperationType';
import { checkPayload } from './checkPayload';
import { checkRegion } from './checkRegion';
import { checkResultExpression } from './checkResultExpression';
import { checkResultVariable } from './checkResultVariable';
import { checkRetries } from './checkRetries';
import { checkRetryBackoff } from './checkRetryBackoff';
import { FIELDS } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import type { Finding, Rule } from './Finding';

const RULES: readonly Rule[] = [
  checkMandatory,
  checkAuthenticationType,
  checkCredentials,
  checkCamundaSecrets,
  checkRegion,
  checkOperationType,
  checkFunctionName,
  checkPayload,
  checkResultVariable,
  checkFeel,
  checkErrorExpression,
  checkResultExpression,
  checkRetries,
  checkRetryBackoff
];

const ORDER = FIELDS.map(field => field.id);

/**
 * All that is red or amber in a Lambda connector task, in the order of the
 * form: the one set of rules of form, command line and lint.
 */
export function checkTask(task: LambdaTask): Finding[] {
  return RULES
    .flatMap(rule => rule(task))
    .sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}
