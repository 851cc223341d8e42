import { functionsOf } from '../../../feel/reading';
import type { LambdaTask } from '../../lambdaTask';
import { readSource } from '../../mappingSource';
import { mayNeedLaterVersion, minorOf, rulesOf, versionNeededFor } from '../../platformVersion';
import { builtinTooNew, secretsTooNew } from '../remarks';
import type { Problem } from '../report';
import { camundaSecretsIn } from '../secrets/camundaSecrets';

/** What the diagram's engine is too old for, found in the task's FEEL. */
export function examineSources({ inputs, outputs, engineVersion }: LambdaTask): Problem[] {
  if (!engineVersion) {
    return [];
  }

  const expressions = inputs.concat(outputs).flatMap(mapping => {
    const source = readSource(mapping);

    return source.kind === 'feel' ? [ { field: mapping.target, expression: source.expression } ] : [];
  });
  const mayBeTooNew = expressions.filter(({ expression }) => mayNeedLaterVersion(expression, engineVersion));
  const builtins = mayBeTooNew.flatMap(
    ({ field, expression }) => functionsOf(expression).flatMap(({ name, from, to }) => {
      const since = versionNeededFor(name, engineVersion);

      return since === undefined ? [] : [ builtinTooNew(name, since, minorOf(engineVersion), field, from, to) ];
    })
  );
  const usesSecrets = !rulesOf(engineVersion).hasCamundaSecrets
    && expressions.some(({ expression }) => camundaSecretsIn(expression).length);

  return usesSecrets ? [ ...builtins, secretsTooNew(minorOf(engineVersion)) ] : builtins;
}
