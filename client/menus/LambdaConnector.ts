import type { Element, Shape } from 'bpmn-js/lib/model/Types';

import { businessObjectOf } from '../model/businessObjectOf';
import type { BpmnFactory } from '../model/BpmnFactory';
import { LAMBDA_ICON } from '../model/newLambdaTaskIcon';
import type { ConnectorTemplates } from './ConnectorTemplates';
import type { OwnLambdaConnector } from './OwnLambdaConnector';
import { TaskWriter } from '../model/TaskWriter';
import { writeEmptyPayload } from './writeLambdaTask';

/**
 * Makes Lambda tasks: of the official template where the Modeler has it in a
 * version that fits the diagram's engine, of our own definition where not.
 */
export class LambdaConnector {
  static $inject = [ 'bpmnFactory', 'awsLambdaTemplates', 'ownLambdaConnector' ];

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly connectorTemplates: ConnectorTemplates,
    private readonly ownLambdaConnector: OwnLambdaConnector
  ) {}

  /** What its tasks are drawn with, a data URI. */
  get icon(): string {
    return this.connectorTemplates.lambda()?.icon ?? LAMBDA_ICON;
  }

  /** What the Modeler calls the template of its tasks; where it has none, what it would. */
  get templateName(): string {
    return this.connectorTemplates.lambda()?.name ?? 'Invoke AWS Lambda Function';
  }

  /** A new Lambda task, not yet on the canvas. It has no name: the modeler asks for one as soon as it is placed. */
  create(): Shape {
    const shape = this.source().create();

    writeEmptyPayload(TaskWriter.ofNew(businessObjectOf(shape), this.bpmnFactory));

    return shape;
  }

  /**
   * Turns a task into a Lambda task, to be called within a command.
   *
   * @returns the task, or the service task that took its place
   */
  applyTo(element: Element): Element {
    return this.source().applyTo(element);
  }

  private source() {
    return this.connectorTemplates.lambda() ?? this.ownLambdaConnector;
  }
}
