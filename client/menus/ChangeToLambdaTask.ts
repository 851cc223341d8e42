import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Rect } from 'diagram-js/lib/util/Types';

import { businessObjectOf } from '../model/businessObjectOf';
import type { BpmnFactory } from '../model/BpmnFactory';
import type { LambdaConnector } from './LambdaConnector';
import { TaskWriter } from '../model/TaskWriter';
import { writeEmptyPayload } from './writeLambdaTask';

const COMMAND = 'awsLambda.changeType';

/** Runs before bpmn-js' own behaviors. */
const HIGH_PRIORITY = 2000;

/** The context of the command `shape.replace`; the new shape's place is its middle. */
interface ReplaceContext {
  oldShape: Shape;
  newData: Rect;
}

/**
 * Turns a task of any kind into a Lambda task: many changes, and one to undo.
 * bpmn-js keeps name, id, flows and all that; what it forgets is seen to here.
 */
export class ChangeToLambdaTask extends CommandInterceptor {
  static override $inject = [ 'bpmnFactory', 'commandStack', 'eventBus', 'lambdaConnector', 'modeling' ];

  /** The task that is being changed. */
  private changing?: Element;

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly commandStack: CommandStack,
    eventBus: EventBus,
    private readonly lambdaConnector: LambdaConnector,
    private readonly modeling: Modeling
  ) {
    super(eventBus);

    commandStack.register(COMMAND, { preExecute: ({ element }: { element: Element }) => this.change(element) });

    this.preExecute('shape.replace', HIGH_PRIORITY, (context: ReplaceContext) => this.keepBounds(context), true);
  }

  /** Changes a task, as one command. */
  run(element: Element): void {
    this.commandStack.execute(COMMAND, { element });
  }

  private change(element: Element): void {
    const defaultFlow = businessObjectOf(element).get('default');
    const task = this.apply(element);

    if (defaultFlow) {

      // bpmn-js sets it outside of its command, so that a redo would lose it
      this.modeling.updateProperties(task, { default: defaultFlow });
    }

    writeEmptyPayload(TaskWriter.ofPlaced(task, this.bpmnFactory, this.modeling));
  }

  private apply(element: Element): Element {
    this.changing = element;

    try {
      return this.lambdaConnector.applyTo(element);
    } finally {
      this.changing = undefined;
    }
  }

  /** bpmn-js gives what replaces a task the size of a new one. */
  private keepBounds({ oldShape, newData }: ReplaceContext): void {
    if (oldShape === this.changing) {
      const { x, y, width, height } = oldShape;

      Object.assign(newData, { x: x + width / 2, y: y + height / 2, width, height });
    }
  }
}
