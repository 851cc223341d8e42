import type { Element } from 'bpmn-js/lib/model/Types';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { businessObjectOf } from '../model/businessObjectOf';
import { isLambdaTask } from '../../connector/readLambdaTask';
import type { LambdaTaskEditor } from '../model/LambdaTaskEditor';
import { EXAMPLE_OUTPUT, exampleOutputOf } from '../../connector/variables/exampleOutput';

/** The Modeler's own: a template is applied, updated or unlinked, or its conditions hold anew. */
const CHANGE_TEMPLATE = 'propertiesPanel.zeebe.changeTemplate';

interface ChangeContext {

  /** Another one afterwards where the template has changed its type. */
  element: Element;
}

/**
 * Keeps the example output of a Lambda task when its element template changes:
 * templates drop all properties of a task that are not theirs.
 */
export class KeptThroughTemplates extends CommandInterceptor {
  static override $inject = [ 'eventBus', 'lambdaTaskEditor' ];

  constructor(eventBus: EventBus, editor: LambdaTaskEditor) {
    super(eventBus);

    const examples = new WeakMap<ChangeContext, string | undefined>();

    this.preExecute(CHANGE_TEMPLATE, (context: ChangeContext) => {
      examples.set(context, exampleOutputOf(businessObjectOf(context.element)));
    }, true);

    this.postExecute(CHANGE_TEMPLATE, (context: ChangeContext) => {
      const { element } = context;
      const businessObject = businessObjectOf(element);
      const example = examples.get(context);

      if (example !== undefined && isLambdaTask(businessObject) && exampleOutputOf(businessObject) === undefined) {
        editor.setProperty(element, EXAMPLE_OUTPUT, example);
      }
    }, true);
  }
}
