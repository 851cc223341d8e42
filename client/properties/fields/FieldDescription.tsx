import type { ComponentChildren, VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { Finding } from '../../../connector/checks/Finding';
import { useFreshSecrets } from '../secrets/useFreshSecrets';

/** What stands below a field: warnings, what can be done about them, and a line that explains it. */
export function FieldDescription({ id, text, findings, children }: {
  id: string;
  text: string;
  findings: Finding[];
  children?: ComponentChildren;
}): VNode {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const isInvalid = warnings.length < findings.length;
  const descriptionId = `${id}-description`;
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => describeInput(ref.current, descriptionId, isInvalid));
  useFreshSecrets(ref);

  return <div id={ descriptionId } ref={ ref }>
    { warnings.map(({ code, message }) => <div key={ code } class="lambda-form-warning">{ message }</div>) }
    { children }
    { text }
  </div>;
}

/** Tells screen readers what the panel only shows: its entries cannot be given these attributes. */
function describeInput(description: HTMLElement | null, descriptionId: string, isInvalid: boolean): void {
  const input = description?.closest('[data-entry-id]')?.querySelector('input, textarea, select, [contenteditable]');

  input?.setAttribute('aria-describedby', descriptionId);
  input?.setAttribute('aria-invalid', String(isInvalid));
}
