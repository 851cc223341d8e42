import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type CommandHandler from 'diagram-js/lib/command/CommandHandler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';

import { LAMBDA_ICON } from '../model/newLambdaTaskIcon';
import type { ConnectorTemplates } from './ConnectorTemplates';
import type { OwnLambdaConnector } from './OwnLambdaConnector';
import { TaskWriter } from './TaskWriter';
import { writeEmptyPayload } from './writeLambdaTask';

const CHANGE = 'awsLambda.changeType';

/**
 * Makes Lambda tasks: of the official template where the Modeler has it in a
 * version that fits the diagram's engine, of our own definition where not.
 */
export class LambdaConnector {
  static $inject = [ 'bpmnFactory', 'commandStack', 'connectorTemplates', 'modeling', 'ownLambdaConnector' ];

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly commandStack: CommandStack,
    private readonly connectorTemplates: ConnectorTemplates,
    private readonly modeling: Modeling,
    private readonly ownLambdaConnector: OwnLambdaConnector
  ) {
    commandStack.register(CHANGE, this.changeHandler());
  }

  /** What its tasks are drawn with, a data URI. */
  get icon(): string {
    return this.connectorTemplates.lambda()?.icon ?? LAMBDA_ICON;
  }

  /** A new Lambda task, not yet on the canvas. It has no name: the modeler asks for one as soon as it is placed. */
  create(): Shape {
    const shape = this.source().create();

    writeEmptyPayload(TaskWriter.ofNew(shape.businessObject, this.bpmnFactory));

    return shape;
  }

  /** Turns a task into a Lambda task: many changes, one to undo. */
  changeType(element: Element): void {
    this.commandStack.execute(CHANGE, { element });
  }

  private changeHandler(): CommandHandler {
    return {
      preExecute: context => {
        const task = this.source().applyTo(context.element);

        writeEmptyPayload(TaskWriter.ofPlaced(task, this.bpmnFactory, this.modeling));
      }
    };
  }

  private source() {
    return this.connectorTemplates.lambda() ?? this.ownLambdaConnector;
  }
}
