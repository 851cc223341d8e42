/** The engine of the Modeler's linting. The package ships types of its rules only. */
declare module 'bpmnlint' {
  import type { Config, Resolver } from 'bpmnlint/lib/types';

  export class Linter {
    constructor(options: { config: Config; resolver: Resolver });

    /** @returns reports by rule; one of category `rule-error` where a rule has thrown */
    lint(definitions: unknown): Promise<Record<string, Array<{ id?: string; message: string; category: string }>>>;
  }
}

/** Camunda's linting, as far as used here. The packages ship no types. */
declare module '@camunda/linting' {
  import type { Config, Resolver } from 'bpmnlint/lib/types';

  /** A problem, as the Modeler lists it. */
  export interface Report {
    id: string;
    name?: string;
    message: string;
    category: 'error' | 'warn' | 'info' | 'rule-error';
    rule: string;
    propertiesPanel: { entryIds: string[] };
  }

  export interface LintPlugin {
    config: Config;
    resolver: Resolver;
  }

  export class Linter {
    constructor(options: { plugins: LintPlugin[] });

    /** @param contents a diagram's definitions, or its XML */
    lint(contents: unknown): Promise<Report[]>;
  }
}

declare module '@camunda/linting/modeler' {
  const module: Record<string, unknown>;
  export default module;
}

declare module 'bpmn-js-element-templates' {
  import type { LintPlugin } from '@camunda/linting';

  /** The templates' own validation. */
  export function CloudElementTemplatesLinterPlugin(templates: object[]): LintPlugin;
}
