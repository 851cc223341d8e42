import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { Finding } from '../../../connector/checks/Finding';
import { useFreshSecrets } from '../secrets/useFreshSecrets';
import { useDescribedInput } from './useDescribedInput';

/** What stands below a field: warnings, what can be done about them, and a line that explains it. */
export function FieldDescription({ id, text, findings, children }: {
  id: string;
  text: string;
  findings: Finding[];
  children?: ComponentChildren;
}): VNode {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const ref = useRef<HTMLDivElement>(null);

  useDescribedInput(ref);
  useFreshSecrets(ref);

  return <div id={ `${id}-description` } ref={ ref }>
    { warnings.map(({ code, message }) => <div key={ code } class="lambda-form-warning">{ message }</div>) }
    { children }
    { text }
  </div>;
}
