import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ModdleElement } from './moddle';
import { elementOf, elementsOf, extensionOf } from './moddle';

type Properties = Record<string, unknown>;
type Update = (target: ModdleElement, properties: Properties) => void;

/** Writes into a task's model: at once while the task is new, by commands where it is on the canvas. */
export class TaskWriter {
  private constructor(
    readonly task: ModdleElement,
    private readonly bpmnFactory: BpmnFactory,
    readonly update: Update
  ) {}

  static ofNew(task: ModdleElement, bpmnFactory: BpmnFactory): TaskWriter {
    return new TaskWriter(task, bpmnFactory, (target, properties) => {
      Object.entries(properties).forEach(([ name, value ]) => target.set(name, value));
    });
  }

  static ofPlaced(element: Element, bpmnFactory: BpmnFactory, modeling: Modeling): TaskWriter {
    return new TaskWriter(element.businessObject, bpmnFactory, (target, properties) => {
      modeling.updateModdleProperties(element, target, properties);
    });
  }

  /** The task's extension element of a type; an empty one is added where it has none. */
  extension(type: string): ModdleElement {
    return extensionOf(this.task, type) ?? this.add(this.extensionElements(), 'values', type);
  }

  /** Adds an element to those that a property holds. */
  add(parent: ModdleElement, property: string, type: string, attributes: Properties = {}): ModdleElement {
    const element = this.create(type, attributes, parent);

    this.update(parent, { [property]: [ ...elementsOf(parent, property), element ] });

    return element;
  }

  /** Keeps those of the elements that a property holds for which `isKept` says so. */
  keep(parent: ModdleElement, property: string, isKept: (element: ModdleElement) => boolean): void {
    const elements = elementsOf(parent, property);
    const kept = elements.filter(isKept);

    if (kept.length < elements.length) {
      this.update(parent, { [property]: kept });
    }
  }

  /** The task's `bpmn:extensionElements`, made where it has none. */
  extensionElements(): ModdleElement {
    return elementOf(this.task, 'extensionElements') ?? this.createExtensionElements();
  }

  private createExtensionElements(): ModdleElement {
    const extensionElements = this.create('bpmn:ExtensionElements', { values: [] }, this.task);

    this.update(this.task, { extensionElements });

    return extensionElements;
  }

  private create(type: string, attributes: Properties, parent: ModdleElement): ModdleElement {
    const element: ModdleElement = this.bpmnFactory.create(type, attributes);
    element.$parent = parent;

    return element;
  }
}
