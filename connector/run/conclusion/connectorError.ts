import type { JsonObject, JsonValue } from '../../../feel';
import { formatJson } from '../../../feel';
import { ownEntry } from '../../jsonValues';
import type { PlatformRules } from '../../platformVersion';
import { toDuration, toInteger, toMap, toText } from '../jackson/scalars';
import { valueFailure } from './headerExpression';
import type { HeaderExpression } from './headerExpression';
import type { ErrorDecision } from './examineErrorExpression';
import { JAVA } from '../javaClasses';

/**
 * What an error context of a result says, read as the connector runtime reads it into its records (connector contract
 * 3.8).
 */
export function readConnectorError(
  error: JsonObject, expression: HeaderExpression, rules: PlatformRules
): ErrorDecision {
  const type = ownEntry(error, 'errorType');

  switch (true) {
    case type === 'bpmnError':
      return readBpmnError(error, expression, rules);
    case type === 'jobError' && rules.hasJobError:
      return readJobError(error, expression, rules);
    case type === 'ignoreError' && rules.hasIgnoreError:
      return readIgnoreError(error, expression);
    default:
      return cannotParse(error, expression, `for Camunda ${rules.version}, errorType must be ${knownTypes(rules)}`);
  }
}

function readBpmnError(error: JsonObject, expression: HeaderExpression, rules: PlatformRules): ErrorDecision {
  const [ code, message, variables ] = [ toText(entry(error, rules.errorCode)), toText(entry(error, rules.errorMessage)), toMap(entry(error, 'variables')) ];

  if (code.kind === 'unbound' || message.kind === 'unbound' || variables.kind === 'unbound') {
    return cannotParse(
      error, expression, reasons({ [rules.errorCode]: code, [rules.errorMessage]: message, variables })
    );
  }

  return code.value === null
    ? { kind: 'noError', withoutCode: { wanted: rules.errorCode, given: Object.keys(error) } }
    : { kind: 'bpmnError', code: code.value, message: message.value ?? '', variables: variables.value ?? {} };
}

function readJobError(error: JsonObject, expression: HeaderExpression, rules: PlatformRules): ErrorDecision {
  const message = toText(entry(error, rules.errorMessage));
  const variables = toMap(entry(error, 'variables'));
  const retries = toInteger(entry(error, 'retries'));
  const backoff = toDuration(entry(error, 'retryBackoff'));

  if (message.kind === 'unbound' || variables.kind === 'unbound' || retries.kind === 'unbound' || backoff.kind === 'unbound') {
    return cannotParse(
      error, expression, reasons({ [rules.errorMessage]: message, variables, retries, retryBackoff: backoff })
    );
  }

  if (retries.value === null) {
    return {
      kind: 'failure',
      type: JAVA.nullPointer,
      reason: 'A job error that is written as a context needs "retries", a whole number.',
      message: `Cannot invoke "java.lang.Integer.intValue()" because the return value of "${JAVA.jobError}.retries()" is null`
    };
  }

  return {
    kind: 'jobError',
    message: message.value ?? '',
    variables: { ...(rules.handsOnJobErrorVariables ? variables.value : {}), error: message.value ?? '' },
    retries: Math.max(0, retries.value),
    backoffMs: backoff.value
  };
}

function readIgnoreError(error: JsonObject, expression: HeaderExpression): ErrorDecision {
  const variables = toMap(entry(error, 'variables'));

  return variables.kind === 'unbound'
    ? cannotParse(error, expression, reasons({ variables }))
    : { kind: 'ignoreError', variables: variables.value ?? {} };
}

function entry(error: JsonObject, key: string): JsonValue {
  return ownEntry(error, key) ?? null;
}

function cannotParse(error: JsonObject, { source }: HeaderExpression, reason: string): ErrorDecision {
  const json = formatJson(error);

  return {
    kind: 'failure',
    type: JAVA.inputException,
    reason: `This is no error that the connector knows: ${reason}.`,
    message: valueFailure(source, json, `Cannot parse '${json}' as '${JAVA.connectorError}'.`)
  };
}

function reasons(fields: Record<string, { kind: string; message?: string }>): string {
  return Object.entries(fields).flatMap(([ name, { message } ]) => message === undefined ? [] : [ `${name} ${message}` ]).join(', ');
}

function knownTypes({ hasJobError, hasIgnoreError }: PlatformRules): string {
  return [ 'bpmnError', ...(hasJobError ? [ 'jobError' ] : []), ...(hasIgnoreError ? [ 'ignoreError' ] : []) ].join(', ').replace(/, (\w+)$/, ' or $1');
}
