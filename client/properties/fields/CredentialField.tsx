import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import { secretReference } from '../../../connector/secretText';
import { FeelField } from './FeelField';
import type { FieldProps } from './FieldProps';
import { SuggestingInput, Suggestions, type Suggestion } from '../suggestions/SuggestingInput';

const NONE: readonly string[] = [];

/** A key: a reference to a secret, best one of those that this machine has. */
export function CredentialField(props: FieldProps): VNode {
  const names = useService('lambdaSecretNames', false)?.listed ?? NONE;
  const { engineVersion } = props.task;
  const suggestions = useMemo(() => suggestionsOf(names, engineVersion), [ names, engineVersion ]);

  return <Suggestions.Provider value={ suggestions }>
    <FeelField { ...props } OptionalComponent={ SuggestingInput } />
  </Suggestions.Provider>;
}

/** In the form that the diagram's engine advises, then in the older one, which all engines know. */
function suggestionsOf(names: readonly string[], engineVersion: string | undefined): Suggestion[] {
  const advised = names.map(name => secretReference(name, engineVersion));
  const older = names.map(name => secretReference(name, undefined));

  return [ ...new Set([ ...advised, ...older ]) ].map(value => ({ value, label: 'Secret of this machine' }));
}
