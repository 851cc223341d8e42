import { FIELDS } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import { minorOf } from '../platformVersion';
import { readField } from '../readField';
import { unplacedSecret } from '../run/secrets/unplacedSecret';
import { error } from './Finding';
import type { Finding } from './Finding';

/** References to the engine's secrets for which it rejects the deployment (connector contract 3.1). */
export function checkCamundaSecrets(task: LambdaTask): Finding[] {
  return FIELDS.filter(({ binding }) => binding.kind === 'input').flatMap(({ id, label }) => {
    const unplaced = unplacedSecret(readField(task, id), task.engineVersion);

    return unplaced
      ? [ error(id, 'secretNotPlaced', `${label}: ${unplaced.message}, so Camunda ${minorOf(task.engineVersion)} rejects the deployment. ${unplaced.advice}`) ]
      : [];
  });
}
