import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Injector } from 'didi';

import type { ElementTemplate, ElementTemplates } from '../model/ElementTemplates';

/** The official template of the Lambda connector, whatever its version. */
export const LAMBDA_TEMPLATE_ID = 'io.camunda.connectors.AWSLAMBDA.v2';

/** A connector that the Modeler has a template of. */
export interface ConnectorTemplate {
  id: string;
  name: string;
  description?: string;

  /** A data URI. */
  icon?: string;
  search?: string[];

  /** A new shape with the template applied, not yet on the canvas. */
  create(): Shape;

  /**
   * Applies the template to an element, as one command.
   *
   * @returns the element, or what took its place where its type had to change
   */
  applyTo(element: Element): Element;
}

/** What can follow a flow node and find its place by itself. */
const APPENDABLE = /Task$|:(CallActivity|SubProcess|AdHocSubProcess|IntermediateCatchEvent|IntermediateThrowEvent|EndEvent)$/;

/**
 * The connector templates that the Modeler knows: none where it is offline, is
 * told not to load them, or has no element templates at all.
 */
export class ConnectorTemplates {
  static $inject = [ 'injector' ];

  private readonly elementTemplates: ElementTemplates | null;

  constructor(injector: Injector) {
    this.elementTemplates = injector.get<ElementTemplates>('elementTemplates', false);
  }

  /** The official Lambda template in its newest version for the diagram's engine. */
  lambda(): ConnectorTemplate | undefined {
    return this.latest(LAMBDA_TEMPLATE_ID)[0];
  }

  /** The other connectors that can follow a flow node. */
  others(): ConnectorTemplate[] {
    return this.latest().filter(({ id }) => id !== LAMBDA_TEMPLATE_ID);
  }

  private latest(id?: string): ConnectorTemplate[] {
    const { elementTemplates } = this;

    if (!elementTemplates) {
      return [];
    }

    return (elementTemplates.getLatest(id) ?? [])
      .filter(template => isConnector(template) || template.id === id)
      .map(template => toConnector(template, elementTemplates));
  }
}

function isConnector({ category, elementType, appliesTo }: ElementTemplate): boolean {
  return category?.id === 'connectors' && APPENDABLE.test(elementType?.value ?? appliesTo[0] ?? '');
}

function toConnector(template: ElementTemplate, elementTemplates: ElementTemplates): ConnectorTemplate {
  const { id, name, description, icon, keywords } = template;

  return {
    id,
    name,
    description,
    icon: icon?.contents,
    search: keywords,
    create: () => elementTemplates.createElement(template),
    applyTo: element => elementTemplates.applyTemplate(element, template)
  };
}
