import type { FeelEntryProps } from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';

import type { FieldProps } from './FieldProps';
import { useField } from './useField';
import { useVariables } from './useVariables';

/** A field as the panel's FEEL entries take it: with the variables that the editor suggests. */
export function useFeelField(props: FieldProps): FeelEntryProps {
  const isDoubtful = props.findings.some(({ severity }) => severity === 'warning');

  return {
    ...useField(props),
    debounce: useService('lambdaPendingInput').debounce,
    variables: useVariables(props.element),
    tooltipContainer: useService('config.propertiesPanel', false)?.feelTooltipContainer,
    class: isDoubtful ? 'lambda-form-doubtful' : undefined
  };
}
