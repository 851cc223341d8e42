import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

import { useService } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Finding } from '../../../connector/checks/Finding';
import { useFreshSecrets } from '../secrets/useFreshSecrets';
import { useDescribedInput } from './useDescribedInput';

/** What stands below a field: warnings, what can be done about them, and a line that explains it. */
export function FieldDescription({ id, text, findings, element, children }: {
  id: string;
  text: string;
  findings: Finding[];
  element: Element;
  children?: ComponentChildren;
}): VNode {
  const editor = useService('lambdaTaskEditor');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const ref = useRef<HTMLDivElement>(null);

  useDescribedInput(ref);
  useFreshSecrets(ref);

  return <div id={ `${id}-description` } ref={ ref }>
    { warnings.map(({ code, message, mend }) => (
      <div key={ code } class="lambda-form-warning">
        { message }
        { mend && <> <button type="button" class="lambda-form-action" title={ Object.values(mend.values).join('\n\n') } onClick={ () => editor.setAll(element, mend.values) }>{ mend.label }</button></> }
      </div>
    )) }
    { children }
    { text }
  </div>;
}
