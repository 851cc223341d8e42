import type { EntryProps } from '@bpmn-io/properties-panel';

import type { Finding } from '../../../connector/checks/Finding';
import type { Field } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';

/** What the component of a field's entry is given: the field, and the task as it is now. */
export interface FieldProps extends EntryProps {
  field: Field;
  task: LambdaTask;

  /** What is to be said of this field. */
  findings: Finding[];
}
