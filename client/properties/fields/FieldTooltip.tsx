import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { FieldText } from '../../../connector/fieldTexts';

/** Explains a field where its label is hovered. */
export function FieldTooltip({ text: { tooltip, link } }: { text: FieldText }): VNode {
  return <>
    <p>{ tooltip }</p>
    <p><a href={ link.href } target="_blank" rel="noopener noreferrer">{ link.label }</a></p>
  </>;
}
