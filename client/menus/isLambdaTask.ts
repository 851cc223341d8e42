import type { Element } from 'bpmn-js/lib/model/Types';

import { LAMBDA_TASK_TYPE } from '../../connector/lambdaTask';
import { extensionOf, textOf } from './moddle';

/** Whether a task is a Lambda connector task, however it was made: its task definition's type decides. */
export function isLambdaTask(element: Element): boolean {
  return textOf(extensionOf(element.businessObject, 'zeebe:TaskDefinition'), 'type') === LAMBDA_TASK_TYPE;
}
