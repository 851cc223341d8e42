import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { Element } from 'bpmn-js/lib/model/Types';

import type { Finding } from '../../../connector/checks/Finding';
import { useFreshSecrets } from '../secrets/useFreshSecrets';
import { MendAction } from './MendAction';
import { useDescribedInput } from '../../widgets/useDescribedInput';

/** What stands below a field: warnings, what can be done about them, and a line that explains it. */
export function FieldDescription({ id, text, findings, element, children }: {
  id: string;
  text: string;
  findings: Finding[];
  element: Element;
  children?: ComponentChildren;
}): VNode {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const ref = useRef<HTMLDivElement>(null);

  useDescribedInput(ref);
  useFreshSecrets(ref);

  return <div id={ `${id}-description` } ref={ ref }>
    { warnings.map(finding => (
      <div key={ finding.code } class="lambda-form-warning">
        { finding.message }
        { finding.mend && <MendAction element={ element } finding={ finding } /> }
      </div>
    )) }
    { children }
    { text }
  </div>;
}
