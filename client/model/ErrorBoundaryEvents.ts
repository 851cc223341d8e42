import type BpmnElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';

import type { FieldId } from '../../connector/fields';
import { elementsOf, parentOf, textOf, type ModdleElement } from '../../connector/moddleElement';
import { businessObjectOf } from './businessObjectOf';
import { freeBorderPlace } from './freeBorderPlace';
import type { LambdaTaskEditor } from './LambdaTaskEditor';

const CREATE = 'lambda.errorBoundaryEvent.create';

interface Creation {
  element: Element;
  code: string;
  values: Partial<Record<FieldId, string>>;
}

/** One for each modeler: a command is registered once. */
const KNOWN = new WeakMap<CommandStack, ErrorBoundaryEvents>();

/** Puts error boundary events at tasks. No service of the modeler's start: it is made when it is first wanted. */
export class ErrorBoundaryEvents {

  /** That of a modeler. */
  static of(...services: ConstructorParameters<typeof ErrorBoundaryEvents>): ErrorBoundaryEvents {
    const [ commandStack ] = services;
    const known = KNOWN.get(commandStack) ?? new ErrorBoundaryEvents(...services);

    KNOWN.set(commandStack, known);

    return known;
  }

  constructor(
    private readonly commandStack: CommandStack,
    private readonly elementFactory: BpmnElementFactory,
    private readonly editor: LambdaTaskEditor,
    private readonly modeling: Modeling
  ) {
    const create = (creation: Creation): void => this.create(creation);

    // all of it is undone at once, as the steps of one command
    commandStack.register(CREATE, { preExecute: create });
  }

  /** Puts an event for a BPMN error at a task, and sets fields of the task besides: one step for undo. */
  add(element: Element, code: string, values: Partial<Record<FieldId, string>>): void {
    this.commandStack.execute(CREATE, { element, code, values } satisfies Creation);
  }

  private create({ element, code, values }: Creation): void {
    this.editor.setAll(element, values);

    const event = this.modeling.createShape(
      this.elementFactory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:ErrorEventDefinition' }),
      freeBorderPlace(element),
      element,
      { attach: true }
    );
    const [ definition ] = elementsOf(businessObjectOf(event), 'eventDefinitions');

    if (definition) {
      this.modeling.updateModdleProperties(event, definition, { errorRef: this.errorOf(event, code) });
    }

    this.modeling.updateProperties(event, { name: code });
  }

  /** The diagram's error with a code: the one that there is, or a new one. */
  private errorOf(event: Element, code: string): ModdleElement {
    let definitions = businessObjectOf(event);

    for (let parent = parentOf(definitions); parent; parent = parentOf(definitions)) {
      definitions = parent;
    }

    const roots = elementsOf(definitions, 'rootElements');
    const known = roots.find(root => root.$type === 'bpmn:Error' && textOf(root, 'errorCode') === code);

    if (known) {
      return known;
    }

    const error = this.editor.bpmnFactory.create('bpmn:Error', { name: code, errorCode: code });

    error.$parent = definitions;
    this.modeling.updateModdleProperties(event, definitions, { rootElements: [ ...roots, error ] });

    return error;
  }
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    elementFactory: BpmnElementFactory;
  }
}
