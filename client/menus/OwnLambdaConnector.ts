import { is } from 'bpmn-js/lib/util/ModelUtil';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';

import { businessObjectOf } from '../model/businessObjectOf';
import type { BpmnFactory } from '../model/BpmnFactory';
import type { Moddle } from './removeMisplacedExtensions';
import { removeMisplacedExtensions } from './removeMisplacedExtensions';
import { TaskWriter } from '../model/TaskWriter';
import { writeLambdaTask } from './writeLambdaTask';

/** The `bpmnReplace` service, as far as used here; its own types ask for every trait of an element. */
interface BpmnReplace {
  replaceElement(element: Element, target: { type: string }): Element;
}

/**
 * Our own definition of a Lambda task, for modelers without the official
 * template: the same XML, but for the mark that names the template, as the
 * Modeler complains about marks that lead nowhere.
 */
export class OwnLambdaConnector {
  static $inject = [ 'bpmnFactory', 'bpmnReplace', 'elementFactory', 'moddle', 'modeling' ];

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly bpmnReplace: BpmnReplace,
    private readonly elementFactory: ElementFactory,
    private readonly moddle: Moddle,
    private readonly modeling: Modeling
  ) {}

  /** A new Lambda task, not yet on the canvas. */
  create(): Shape {
    const businessObject = this.bpmnFactory.create('bpmn:ServiceTask');

    writeLambdaTask(TaskWriter.ofNew(businessObject, this.bpmnFactory));

    return this.elementFactory.createShape({ type: 'bpmn:ServiceTask', businessObject });
  }

  /**
   * Turns a task into a Lambda task, to be called within a command.
   *
   * @returns the task, or the service task that took its place
   */
  applyTo(element: Element): Element {
    const hadTemplate = Boolean(businessObjectOf(element).get('zeebe:modelerTemplate'));
    const task = this.toServiceTask(element);
    const writer = TaskWriter.ofPlaced(task, this.bpmnFactory, this.modeling);

    removeMisplacedExtensions(writer, this.moddle);
    writeLambdaTask(writer, hadTemplate);

    return task;
  }

  private toServiceTask(element: Element): Element {
    return is(element, 'bpmn:ServiceTask') ? element : this.bpmnReplace.replaceElement(element, { type: 'bpmn:ServiceTask' });
  }
}
