import { is } from 'bpmn-js/lib/util/ModelUtil';
import { isLabel } from 'bpmn-js/lib/util/LabelUtil';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask } from '../../connector/readLambdaTask';

/**
 * Whether "Change element" can turn an element into a Lambda task: any kind of
 * task that is none yet. A task behind an event-based gateway waits for its
 * message: as a service task it would lose its incoming flow.
 */
export function canBecomeLambdaTask(element: Element): boolean {
  return is(element, 'bpmn:Task')
    && !isLabel(element)
    && !isLambdaTask(element.businessObject)
    && !element.incoming.some(({ source }) => is(source, 'bpmn:EventBasedGateway'));
}
