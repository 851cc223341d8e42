import type { Element, Shape } from 'bpmn-js/lib/model/Types';

/** An element template, as far as it is looked at here; the Modeler has validated it. */
export interface ElementTemplate {
  id: string;
  name: string;
  version?: number;
  description?: string;
  keywords?: string[];
  icon?: { contents: string };
  category?: { id: string; name: string };
  appliesTo: string[];
  elementType?: { value: string };
  properties: TemplateProperty[];
}

/** What a template makes of one place in a task. */
export interface TemplateProperty {
  binding: unknown;
  label?: string;

  /** The id of the group that it is shown in. */
  group?: string;

  /** `String` where absent. */
  type?: string;
  feel?: string;

  /** False where the user must not change the value. */
  editable?: boolean;

  /** Of a `Dropdown`. */
  choices?: Array<{ value: string }>;
  constraints?: Constraints;
}

/** What a template demands of a value. */
export interface Constraints {
  notEmpty?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string | { value: string; message?: string };
}

/** The Modeler's `elementTemplates` service, as far as used here. */
export interface ElementTemplates {

  /** The template that an element is marked with, or that has an id, where the Modeler has it in that version. */
  get(element: Element): ElementTemplate | null | undefined;
  get(id: string, version: unknown): ElementTemplate | null | undefined;
  getAll(): ElementTemplate[];

  /** The newest version of each that fits the diagram's engine; undefined where no template has the id. */
  getLatest(id?: string): ElementTemplate[] | undefined;
  createElement(template: ElementTemplate): Shape;
  applyTemplate(element: Element, template: ElementTemplate): Element;
  unlinkTemplate(element: Element): Element;
  removeTemplate(element: Element): Element;
}
