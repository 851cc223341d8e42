import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { PropertiesPanel } from 'bpmn-js-properties-panel';

import type { DiagramFile } from './DiagramFile';
import { dropDraft, keepDraft } from './draft';
import { showWhole } from './showWhole';

/** What the application shows of the diagram. */
export interface DiagramState {
  name: string;
  isExample?: boolean;

  /** `modeler:executionPlatformVersion`, such as `8.8.0`; absent where the diagram names none. */
  engineVersion?: string;

  /** Whether there are changes that are not in any file. */
  dirty: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** The one diagram that is open, in a modeler as Camunda Modeler sets it up for Camunda 8. */
export class Diagram {
  readonly modeler: Modeler;
  private state: DiagramState = { name: '', dirty: false, canUndo: false, canRedo: false };
  private readonly listeners = new Set<() => void>();

  /** @param modules what plugins add */
  constructor(modules: Array<Record<string, unknown>>) {
    this.modeler = new Modeler({
      additionalModules: modules,

      // drafts are saved at every change, and that should move nothing
      disableAdjustOrigin: true,
      propertiesPanel: { feelTooltipContainer: '.editor' },
      elementTemplateChooser: false
    });
    this.modeler.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
      if (trigger !== 'clear') {
        void this.changed();
      }
    });
  }

  readonly subscribe = (listener: () => void): () => void => {
    this.listeners.add(listener);

    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DiagramState => this.state;

  attachTo(canvas: HTMLElement, panel: HTMLElement): void {
    this.modeler.attachTo(canvas);
    this.service<PropertiesPanel>('propertiesPanel').attachTo(panel);
  }

  /**
   * @param file what to open
   * @param isDraft whether it holds changes that are in no file
   * @throws {Error} where it is no BPMN diagram; the one before stays open
   */
  async open(file: DiagramFile, isDraft = false): Promise<void> {
    try {
      await this.modeler.importXML(file.xml);
    } finally {

      // the panel shows the process now, after a failure, too
      this.service<Selection>('selection').select([]);
    }

    showWhole(this.service<Canvas>('canvas'));
    this.setState({
      name: file.name,
      isExample: file.isExample,
      engineVersion: readEngineVersion(this.modeler.getDefinitions() as Definitions),
      dirty: isDraft,
      canUndo: false,
      canRedo: false
    });
  }

  async save(): Promise<DiagramFile> {
    const { xml = '' } = await this.modeler.saveXML({ format: true });

    return { name: this.state.name, xml, isExample: this.state.isExample };
  }

  /** To be called when the diagram has become a file. */
  markSaved(): void {
    dropDraft();
    this.setState({ ...this.state, dirty: false });
  }

  readonly undo = (): void => this.service<CommandStack>('commandStack').undo();

  readonly redo = (): void => this.service<CommandStack>('commandStack').redo();

  /** The ids of what is selected. */
  get selectedIds(): string[] {
    return this.service<Selection>('selection').get().map(({ id }) => String(id));
  }

  /** @returns whether the properties panel shows what is selected; drawn anew, it does not listen at once */
  select(elementId: string): boolean {
    const element = this.service<ElementRegistry>('elementRegistry').get(elementId);
    const selection = this.service<Selection>('selection');
    const eventBus = this.service<EventBus>('eventBus');
    let isFollowed = !element;
    const follow = () => {
      isFollowed = true;
    };

    if (element) {
      selection.select([]);
      eventBus.on('propertiesPanel.updated', follow);
      selection.select(element);
      eventBus.off('propertiesPanel.updated', follow);
    }

    return isFollowed;
  }

  /** To be called when the space for canvas or panel has changed. */
  readonly resized = (): void => {
    this.service<Canvas>('canvas').resized();
    this.service<EventBus>('eventBus').fire('propertiesPanel.resized');
  };

  private async changed(): Promise<void> {
    const commandStack = this.service<CommandStack>('commandStack');

    this.setState({
      ...this.state,
      dirty: true,
      canUndo: commandStack.canUndo(),
      canRedo: commandStack.canRedo()
    });
    keepDraft(await this.save());
  }

  private setState(state: DiagramState): void {
    this.state = state;
    this.listeners.forEach(listener => listener());
  }

  private service<T>(name: string): T {
    return this.modeler.get<T>(name);
  }
}

/** The root of a BPMN file; bpmn-js' own types say `any`. */
interface Definitions {
  get(name: string): unknown;
}

function readEngineVersion(definitions: Definitions): string | undefined {
  const version = definitions.get('modeler:executionPlatformVersion');

  return typeof version === 'string' ? version : undefined;
}
