/** How a plugin makes itself known to Camunda Modeler's window, as far as used here. */
declare module 'camunda-modeler-plugin-helpers' {

  /** A didi module; see https://github.com/nikku/didi. */
  type DidiModule = Record<string, unknown>;

  /** Adds a module to Camunda 8 BPMN diagrams only. */
  export function registerCloudBpmnJSPlugin(module: DidiModule): void;

  /** Adds a React component to the Modeler's window. */
  export function registerClientExtension(component: (props: never) => unknown): void;

  /** Adds a plugin of any other type, such as `lintRules.cloud-bpmn`. */
  export function registerClientPlugin(plugin: unknown, type: string): void;
}
