import type { VNode } from '@bpmn-io/properties-panel/preact';

import { FeelField } from './FeelField';
import type { FieldProps } from './FieldProps';
import { RegionInput } from './RegionInput';

/** The region: any text or FEEL, with AWS's regions to choose from. */
export function RegionField(props: FieldProps): VNode {
  return <FeelField { ...props } OptionalComponent={ RegionInput } />;
}
