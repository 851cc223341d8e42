import type { Element } from 'bpmn-js/lib/model/Types';

/** An element template, as far as the form looks at it; the Modeler has validated it. */
export interface ElementTemplate {
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

  /** The template that an element is marked with, where the Modeler has it in that version. */
  get(element: Element): ElementTemplate | null | undefined;
}
