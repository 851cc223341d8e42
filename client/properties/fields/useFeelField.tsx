import type { FeelEntryProps } from '@bpmn-io/properties-panel';
import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import type { FieldProps } from './FieldProps';
import { FieldPreview } from '../preview/FieldPreview';
import { Typing } from '../preview/Typing';
import { useCamundaSecrets } from '../suggestions/useCamundaSecrets';
import { seesResponse, useExpressionVariables } from '../suggestions/useExpressionVariables';
import { useField } from './useField';
import { useVariables } from '../suggestions/useVariables';

/**
 * A field as the panel's FEEL entries take it: with the variables that the
 * editor suggests, where there is an editor.
 */
export function useFeelField(props: FieldProps, hasEditor: boolean): FeelEntryProps {
  const variables = useVariables(props.element, hasEditor && !seesResponse(props.field.id));
  const ofResponse = useExpressionVariables(props);
  const secrets = useCamundaSecrets(props);
  const isDoubtful = props.findings.some(({ severity }) => severity === 'warning');

  const { debounce } = useService('lambdaPendingInput');
  const typing = useMemo(() => new Typing(debounce), [ debounce ]);
  const field = useField(props);

  return {
    ...field,
    description: <>
      { field.description }
      <FieldPreview element={ props.element } field={ props.field.id } typing={ typing } />
    </>,
    debounce: typing.debounce,
    variables: useMemo(() => ofResponse ?? [ ...variables, ...secrets ], [ ofResponse, variables, secrets ]),
    tooltipContainer: useService('config.propertiesPanel', false)?.feelTooltipContainer,
    class: isDoubtful ? 'lambda-form-doubtful' : undefined
  };
}
