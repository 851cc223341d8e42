import { act } from '@bpmn-io/properties-panel/preact/test-utils';
import CloudModeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer';
import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import { injectStyles } from './injectStyles';

type ModelerClass = new (options: BaseViewerOptions & Record<string, unknown>) => BaseViewer;

export interface BootstrapOptions {

  /** didi modules under test. */
  modules?: Array<Record<string, unknown>>;

  /** Camunda 8's modeler unless told otherwise. */
  Modeler?: ModelerClass;

  /** Further options of the modeler. */
  options?: Record<string, unknown>;

  /** How wide the panel is, in CSS pixels; 350 unless told. */
  panelWidth?: number;
}

const opened: TestModeler[] = [];

/** A real modeler with its properties panel and a diagram, gone after the test. */
export async function bootstrapModeler(xml: string, options: BootstrapOptions = {}): Promise<TestModeler> {
  injectStyles();

  const modeler = new TestModeler(options);
  opened.push(modeler);
  await modeler.open(xml);

  return modeler;
}

afterEach(() => {
  opened.splice(0).forEach(modeler => modeler.destroy());
});

/** A modeler on the page, and what a spec does with it. */
export class TestModeler {
  readonly modeler: BaseViewer;

  /** What holds canvas and panel. */
  readonly root = document.createElement('div');
  readonly canvas = document.createElement('div');
  readonly panel = document.createElement('div');

  constructor({ modules = [], Modeler = CloudModeler, options = {}, panelWidth = 350 }: BootstrapOptions) {
    this.root.style.cssText = 'display: flex; height: 800px;';
    this.canvas.style.cssText = 'flex: 1; position: relative;';
    this.panel.style.cssText = `width: ${panelWidth}px; height: 100%; overflow: auto; border-left: 1px solid #ccc;`;
    this.root.append(this.canvas, this.panel);
    document.body.append(this.root);

    this.modeler = new Modeler({
      container: this.canvas,
      additionalModules: modules,

      // what is typed is written at once, so that specs need not wait
      debounceInput: false,
      ...options,
      propertiesPanel: { parent: this.panel, ...panelOptions(options) }
    });
  }

  /** Shows another diagram. */
  async open(xml: string): Promise<void> {
    await act(async () => {
      await this.modeler.importXML(xml);
    });
  }

  /** A service by its name. */
  get<T>(name: string): T {
    return this.modeler.get<T>(name);
  }

  get modeling(): Modeling {
    return this.get('modeling');
  }

  get commandStack(): CommandStack {
    return this.get('commandStack');
  }

  element(id: string): Element {
    const element = this.get<ElementRegistry>('elementRegistry').get(id);

    if (!isBpmnElement(element)) {
      throw new Error(`no element ${id} in the diagram`);
    }

    return element;
  }

  /** Selects elements by id and waits until the panel is drawn. */
  async select(...ids: string[]): Promise<void> {
    await act(() => this.get<Selection>('selection').select(ids.map(id => this.element(id))));
  }

  async undo(): Promise<void> {
    await act(() => this.commandStack.undo());
  }

  async redo(): Promise<void> {
    await act(() => this.commandStack.redo());
  }

  /** The diagram as it would be saved. */
  async xml(): Promise<string> {
    const { xml } = await this.modeler.saveXML({ format: true });

    if (!xml) {
      throw new Error('the diagram could not be saved');
    }

    return xml;
  }

  destroy(): void {
    this.modeler.destroy();
    this.root.remove();
  }
}

/** Lets the panel draw all that follows from a change. */
export async function drawn(change: () => void | Promise<void>): Promise<void> {
  await act(change);
}

function isBpmnElement(element: unknown): element is Element {
  return typeof element === 'object' && element !== null && 'businessObject' in element;
}

function panelOptions({ propertiesPanel }: Record<string, unknown>): object {
  return typeof propertiesPanel === 'object' && propertiesPanel !== null ? propertiesPanel : {};
}
