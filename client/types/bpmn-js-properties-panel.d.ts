/** The BPMN properties panel, as far as used here. The package ships no types. */
declare module 'bpmn-js-properties-panel' {
  import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
  import type CommandStack from 'diagram-js/lib/command/CommandStack';
  import type Canvas from 'diagram-js/lib/core/Canvas';
  import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
  import type EventBus from 'diagram-js/lib/core/EventBus';
  import type Selection from 'diagram-js/lib/features/selection/Selection';
  import type { Debounce, FeelVariable, GroupDefinition } from '@bpmn-io/properties-panel';
  import type { Element } from 'bpmn-js/lib/model/Types';
  import type { BpmnFactory } from '../model/BpmnFactory';

  /** The services that entries use, by name; a room of the client adds its own by declaration merging. */
  export interface PanelServices {
    'config.propertiesPanel': { feelTooltipContainer?: string | HTMLElement };
    bpmnFactory: BpmnFactory;
    canvas: Canvas;
    commandStack: CommandStack;
    debounceInput: Debounce;
    elementRegistry: ElementRegistry;
    eventBus: EventBus;
    modeling: Modeling;
    propertiesPanel: PropertiesPanel;
    selection: Selection;
    translate(template: string, replacements?: Record<string, string>): string;
    variableResolver: VariableResolver;
  }

  /** A service of the modeler that the component is drawn in. */
  export function useService<Name extends keyof PanelServices>(name: Name): PanelServices[Name];
  export function useService<Name extends keyof PanelServices>(name: Name, strict: false): PanelServices[Name] | null;

  /** Gives and rearranges the groups of an element. */
  export interface PropertiesProvider {
    getGroups(element: Element): (groups: GroupDefinition[]) => GroupDefinition[];
  }

  /** The `propertiesPanel` service. */
  export interface PropertiesPanel {
    registerProvider(priority: number, provider: PropertiesProvider): void;
    attachTo(container: HTMLElement | string): void;
    detach(): void;
  }

  /** Finds the variables that are known at an element. */
  export interface VariableResolver {
    getVariablesForElement(businessObject: unknown, element?: Element): Promise<ResolvedVariable[]>;
  }

  /** A variable and the elements that write it. */
  export interface ResolvedVariable extends FeelVariable {
    origin?: Array<{ id: string; name?: string }>;
  }

  export const BpmnPropertiesPanelModule: Record<string, unknown>;
  export const BpmnPropertiesProviderModule: Record<string, unknown>;
  export const ZeebePropertiesProviderModule: Record<string, unknown>;
}
