import { isLabel } from 'bpmn-js/lib/util/LabelUtil';
import type EventBus from 'diagram-js/lib/core/EventBus';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { ElementLike, ShapeLike } from 'diagram-js/lib/model/Types';

import { isModdleElement } from '../../connector/moddleElement';
import { isLambdaTask } from '../../connector/readLambdaTask';
import { LAMBDA_ICON } from '../model/newLambdaTaskIcon';

/** Before bpmn-js' own renderer (1000), after the one for icons of templates (1250), which a task may carry. */
const PRIORITY = 1100;

/** Where that renderer puts its icons in a task, in pixels. */
const PLACE = { x: '5', y: '5', width: '18', height: '18' };

/** The `bpmnRenderer` service, as far as used here. */
interface BpmnRenderer {
  handlers: Record<'bpmn:Task', (visuals: SVGElement, element: ShapeLike) => SVGElement>;
}

/** Draws the connector's icon on Lambda tasks that carry none: those that were written by hand. */
export class LambdaIconRenderer extends BaseRenderer {
  static $inject = [ 'eventBus', 'bpmnRenderer' ];

  constructor(eventBus: EventBus, private readonly bpmnRenderer: BpmnRenderer) {
    super(eventBus, PRIORITY);
  }

  override canRender(element: ElementLike): boolean {
    const businessObject: unknown = element.businessObject;

    return !isLabel(element) && isLambdaTask(businessObject) && isModdleElement(businessObject) && !businessObject.get('zeebe:modelerTemplateIcon');
  }

  override drawShape(visuals: SVGElement, element: ShapeLike): SVGElement {

    // a plain task: the mark of its kind would stand where the icon does
    const shape = this.bpmnRenderer.handlers['bpmn:Task'](visuals, element);
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'image');

    Object.entries({ href: LAMBDA_ICON, ...PLACE }).forEach(([ name, value ]) => icon.setAttribute(name, value));
    visuals.append(icon);

    return shape;
  }
}
