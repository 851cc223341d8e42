import type { FeelVariable } from '@bpmn-io/properties-panel';
import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import type { Field } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { rulesToRelyOn } from '../../../connector/platformVersion';
import { feelName, isCamundaSecretName } from '../../../connector/secretText';

const NONE: FeelVariable[] = [];

/**
 * `camunda.secrets` with this machine's secrets, for a FEEL editor's
 * suggestions: where the engine puts them in, which is in inputs, from 8.10 on
 * (connector contract 3.1).
 */
export function useCamundaSecrets({ field: { binding }, task: { engineVersion } }: {
  field: Field;
  task: LambdaTask;
}): FeelVariable[] {
  const names = useService('lambdaSecretNames', false)?.listed;
  const isKnown = binding.kind === 'input' && rulesToRelyOn(engineVersion).hasCamundaSecrets;

  return useMemo(() => names?.length && isKnown ? [ variableOf(names) ] : NONE, [ names, isKnown ]);
}

function variableOf(names: readonly string[]): FeelVariable {
  const secrets = names.filter(isCamundaSecretName).map(name => ({ name: feelName(name), detail: 'secret' }));

  return { name: 'camunda', detail: 'context', entries: [ { name: 'secrets', detail: 'context', entries: secrets } ] };
}
