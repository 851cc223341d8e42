import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

import { useDescribedInput } from './useDescribedInput';

/** What explains an entry of the panel, for screen readers too. */
export function Description({ id, children }: { id: string; children: ComponentChildren }): VNode {
  const ref = useRef<HTMLDivElement>(null);

  useDescribedInput(ref);

  return <div id={ `${id}-description` } ref={ ref }>{ children }</div>;
}
