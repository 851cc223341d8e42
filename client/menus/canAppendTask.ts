import { is, isAny } from 'bpmn-js/lib/util/ModelUtil';
import { hasEventDefinition, isEventSubProcess } from 'bpmn-js/lib/util/DiUtil';
import { isLabel } from 'bpmn-js/lib/util/LabelUtil';
import type { Element } from 'bpmn-js/lib/model/Types';

import { businessObjectOf } from '../model/businessObjectOf';

/** Whether a task can follow an element: bpmn-js' own rule for its context pad's "Append task". */
export function canAppendTask(element: Element): boolean {
  return is(element, 'bpmn:FlowNode')
    && !isLabel(element)
    && !isAny(element, [ 'bpmn:EndEvent', 'bpmn:EventBasedGateway' ])
    && !isForCompensation(element)
    && !isEventSubProcess(element)
    && !isThrowingLink(element);
}

function isForCompensation(element: Element): boolean {
  return businessObjectOf(element).get('isForCompensation') === true;
}

function isThrowingLink(element: Element): boolean {
  return is(element, 'bpmn:IntermediateThrowEvent') && hasEventDefinition(element, 'bpmn:LinkEventDefinition');
}
