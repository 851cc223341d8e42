import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';

import { businessObjectOf } from './businessObjectOf';
import type { BpmnFactory } from './BpmnFactory';
import type { ModdleElement } from '../../connector/moddleElement';
import { elementOf, extensionOf, isModdleElement, itemsOf } from '../../connector/moddleElement';

type Properties = Record<string, unknown>;
type Update = (target: ModdleElement, properties: Properties) => void;

/**
 * Writes into a task's model: at once while the task is new, by commands where it is on the canvas; within another
 * command these are undone with it.
 */
export class TaskWriter {
  private constructor(
    readonly task: ModdleElement,
    private readonly bpmnFactory: BpmnFactory,
    readonly update: Update
  ) {}

  static ofNew(task: ModdleElement, bpmnFactory: BpmnFactory): TaskWriter {
    return new TaskWriter(task, bpmnFactory, setAll);
  }

  static ofPlaced(element: Element, bpmnFactory: BpmnFactory, modeling: Modeling): TaskWriter {
    return new TaskWriter(businessObjectOf(element), bpmnFactory, (target, properties) => {
      modeling.updateModdleProperties(element, target, properties);
    });
  }

  /** The task's extension element of a type; an empty one is added where it has none. */
  extension(type: string): ModdleElement {
    return extensionOf(this.task, type) ?? this.add(this.extensionElements(), 'values', type);
  }

  /** Adds an element to those that a property holds. */
  add(parent: ModdleElement, property: string, type: string, attributes: Properties = {}): ModdleElement {
    const element = this.create(parent, type, attributes);

    this.update(parent, { [property]: [ ...itemsOf(parent, property), element ] });

    return element;
  }

  /** An element to be put into another one. */
  create(parent: ModdleElement, type: string, attributes: Properties): ModdleElement {
    const element = this.bpmnFactory.create(type, attributes);

    element.$parent = parent;

    return element;
  }

  /**
   * Keeps those of the elements that a property holds for which `isKept` says so, and all that moddle
   * does not know.
   */
  keep(parent: ModdleElement, property: string, isKept: (element: ModdleElement) => boolean): void {
    const items = itemsOf(parent, property);
    const kept = items.filter(item => !isModdleElement(item) || isKept(item));

    if (kept.length < items.length) {
      this.update(parent, { [property]: kept });
    }
  }

  /** The task's `bpmn:extensionElements`, made where it has none. */
  extensionElements(): ModdleElement {
    return elementOf(this.task, 'extensionElements') ?? this.createExtensionElements();
  }

  private createExtensionElements(): ModdleElement {
    const extensionElements = this.create(this.task, 'bpmn:ExtensionElements', { values: [] });

    this.update(this.task, { extensionElements });

    return extensionElements;
  }
}

function setAll(target: ModdleElement, properties: Properties): void {
  const set = 'set' in target ? target.set : undefined;

  if (typeof set === 'function') {
    for (const [ name, value ] of Object.entries(properties)) {
      set.call(target, name, value);
    }
  }
}
