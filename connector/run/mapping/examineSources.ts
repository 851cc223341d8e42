import { builtinsBeyond } from '../../../feel/builtinVersions';
import type { LambdaTask } from '../../lambdaTask';
import { camundaSecretsIn, knowsCamundaSecrets } from '../secrets/camundaSecrets';
import { readSource } from '../../mappingSource';
import { builtinTooNew, secretsTooNew } from '../remarks';
import type { Problem } from '../report';

/** What the diagram's engine is too old for, found in the task's FEEL. */
export function examineSources(task: LambdaTask): Problem[] {
  const { engineVersion } = task;

  if (!engineVersion) {
    return [];
  }

  const expressions = task.inputs.concat(task.outputs).flatMap(mapping => {
    const source = readSource(mapping);

    return source.kind === 'feel' ? [ { field: mapping.target, expression: source.expression } ] : [];
  });
  const builtins = expressions.flatMap(({ field, expression }) =>
    builtinsBeyond(expression, engineVersion)
      .map(({ name, since, from, to }) => builtinTooNew(name, since, engineVersion, field, from, to)));
  const usesSecrets = !knowsCamundaSecrets(engineVersion)
    && expressions.some(({ expression }) => camundaSecretsIn(expression).length);

  return usesSecrets ? [ ...builtins, secretsTooNew(engineVersion) ] : builtins;
}
