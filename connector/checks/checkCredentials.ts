import { fieldOf } from '../fields';
import { textOf } from '../fieldTexts';
import { plainCredential } from '../plainCredential';
import { minorOf, rulesOf, versionWith } from '../platformVersion';
import { isBlank, readField } from '../readField';
import { refersToCamundaSecret } from '../secretText';
import { warning } from './Finding';
import type { FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

const KEYS: readonly FieldId[] = [ 'accessKey', 'secretKey' ];

/** Credentials belong into secrets (connector contract 2), referred to as engine and connector read them (3.1, 3.3). */
export function checkCredentials(task: LambdaTask): Finding[] {
  return KEYS.flatMap(key => {
    const value = readField(task, key);

    return isBlank(value) ? [] : checkKey(key, value, task);
  });
}

function checkKey(key: FieldId, value: string, { engineVersion }: LambdaTask): Finding[] {
  const { label } = fieldOf(key);

  if (plainCredential(value) !== undefined) {
    const advice = textOf(key, engineVersion).placeholder;

    return [ warning(key, 'plainTextCredentials', `${label} stands in the diagram as plain text, readable by everyone who has it. Use a secret, such as ${advice}.`) ];
  }

  if (!refersToCamundaSecret(value)) {
    return [];
  }

  return rulesOf(engineVersion).hasCamundaSecrets
    ? []
    : [ warning(key, 'secretTooNew', `${label}: camunda.secrets needs Camunda ${versionWith('hasCamundaSecrets')}, the diagram is made for ${minorOf(engineVersion)}. Use {{secrets.NAME}}.`) ];
}
