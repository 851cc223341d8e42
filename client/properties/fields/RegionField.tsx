import type { VNode } from '@bpmn-io/properties-panel/preact';

import { REGIONS } from '../../../connector/aws/regions';
import { FeelField } from './FeelField';
import type { FieldProps } from './FieldProps';
import { SuggestingInput, Suggestions } from '../suggestions/SuggestingInput';

const SUGGESTIONS = REGIONS.map(({ id, name }) => ({ value: id, label: name }));

/** The region: any text or FEEL, with AWS's regions to choose from. */
export function RegionField(props: FieldProps): VNode {
  return <Suggestions.Provider value={ SUGGESTIONS }>
    <FeelField { ...props } OptionalComponent={ SuggestingInput } />
  </Suggestions.Provider>;
}
