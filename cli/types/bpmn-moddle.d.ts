/** Reads BPMN files, as far as used here. The package's types are those of the elements only. */
declare module 'bpmn-moddle' {

  /** What an element holds is unknown until it is looked at: a diagram is outside input. */
  export interface ParsedDiagram {
    rootElement: unknown;
    elementsById: Record<string, unknown>;
    warnings: Array<{ message: string }>;
  }

  export class BpmnModdle {

    /** @param packages moddle descriptors by prefix, such as `zeebe` */
    constructor(packages?: Record<string, unknown>);

    /** @throws Error where the text is no BPMN */
    fromXML(xml: string): Promise<ParsedDiagram>;
  }
}
