import { ErrorsContext, Group, useErrors } from '@bpmn-io/properties-panel';
import type { GroupDefinition, GroupProps } from '@bpmn-io/properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';

import type { Finding } from '../../../connector/checks/Finding';
import { entryIdOf } from '../places/entryIdOf';

/** A group of the form, and what is to be said of its fields. */
export interface FormGroupDefinition extends GroupDefinition {
  label: string;
  findings: Finding[];
}

/**
 * The panel's own group. Red findings are handed to the panel as the errors
 * that it knows, so it marks entries and group itself, the closed group too.
 */
export function FormGroup(props: GroupProps & Partial<FormGroupDefinition>): VNode {
  const { findings = [], label } = props;
  const otherErrors = useErrors();
  const errors = useMemo(() => ({ errors: { ...otherErrors, ...errorsOf(findings) } }), [ otherErrors, findings ]);

  return <ErrorsContext.Provider value={ errors }>
    <Group { ...props } label={ <GroupLabel label={ label } isDoubtful={ findings.some(isWarning) } /> } />
  </ErrorsContext.Provider>;
}

function GroupLabel({ label, isDoubtful }: { label: GroupProps['label']; isDoubtful: boolean }): VNode {
  return <>
    { label }
    { isDoubtful && <span class="lambda-form-mark" role="img" title="Section contains a warning" aria-label="Section contains a warning" /> }
  </>;
}

function errorsOf(findings: Finding[]): Record<string, string> {
  const errors: Record<string, string> = {};

  for (const { field, message } of findings.filter(finding => !isWarning(finding))) {
    errors[entryIdOf(field)] ??= message;
  }

  return errors;
}

function isWarning({ severity }: Finding): boolean {
  return severity === 'warning';
}
