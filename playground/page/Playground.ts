import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';

import { BRIDGE_EVENT } from '../../bridge/protocol';
import { Diagram } from './diagram/Diagram';
import type { DiagramFile } from './diagram/DiagramFile';
import { downloadFile, fetchExample, readFile } from './diagram/DiagramFile';
import { dropDraft, readDraft } from './diagram/draft';
import { newDiagram } from './diagram/newDiagram';
import { UnsavedQuestion } from './diagram/UnsavedQuestion';
import { AppEvents } from './host/AppEvents';
import type { BottomTabs } from './host/BottomTabs';
import { Config } from './host/Config';
import type { ServerState } from './host/fetchBridge';
import type { LogEntry } from './host/ExtensionProps';
import { Notifications } from './host/Notifications';
import type { Plugins } from './host/readPlugins';
import { Settings } from './host/Settings';
import { isRecord } from './host/storage';

/** The task that is selected at first, so that the form is seen at once. */
const FIRST_TASK = 'PriceOrder';

/** How long the panel may take until it follows the selection. */
const MOST_PAINTS = 100;
const ENOUGH = 3;

/** The application behind the page: what it can do, and the services that it gives to plugins. */
export class Playground {
  readonly events = new AppEvents();
  readonly config = new Config();
  readonly settings = new Settings();
  readonly notifications = new Notifications();
  readonly diagram: Diagram;
  readonly unsaved = new UnsavedQuestion();

  /** The whole path of the example, once the server has told it. */
  private examplePath: string | undefined;
  private file: DiagramFile | undefined;

  /** Numbers the diagrams that were to be opened. */
  private lastWanted = 0;

  constructor(readonly plugins: Plugins, readonly tabs: BottomTabs) {
    this.diagram = new Diagram(plugins.modules);
  }

  /** To be called when extensions listen and the diagram has its place. */
  async start(): Promise<void> {
    this.events.emit('bpmn.modeler.created', { modeler: this.diagram.modeler });

    const draft = readDraft();

    if (draft) {
      await this.open(draft, true);
    } else {
      await this.openExample();
    }

    await this.selectFirst();
  }

  /** A panel that has just been drawn may still be drawn anew, so it has to follow more than once. */
  private async selectFirst(): Promise<void> {
    let ours: string[] = [];

    for (let paints = 0, followed = 0; paints < MOST_PAINTS && followed < ENOUGH; paints++) {
      await nextPaint();

      // the user has selected something else meanwhile
      if (String(this.diagram.selectedIds) !== String(ours)) {
        return;
      }

      followed = this.diagram.select(FIRST_TASK) ? followed + 1 : 0;
      ours = this.diagram.selectedIds;
    }
  }

  /** To be called with all that the server tells. */
  readonly tellServer = ({ bridge, diagram }: ServerState): void => {
    this.events.emit(BRIDGE_EVENT, bridge);

    if (diagram !== undefined && diagram !== this.examplePath) {
      this.examplePath = diagram;
      this.tellTab('app.activeTabChanged', 'activeTab');
    }
  };

  readonly openFile = async (file: File): Promise<void> => {
    await this.tryTo(`${file.name} could not be opened`, () => this.replaceBy(() => readFile(file)));
  };

  readonly openNew = async (): Promise<void> => {
    await this.tryTo('The new diagram could not be opened', () => this.replaceBy(newDiagram));
  };

  readonly openExample = async (): Promise<void> => {
    await this.tryTo('The example could not be opened', () => this.replaceBy(fetchExample));
  };

  readonly save = async (): Promise<void> => {
    await this.tryTo('The diagram could not be saved', () => this.download());
  };

  /** The Modeler's `triggerAction`: its own actions by name, all others are the editor's. */
  readonly triggerAction = (action: string, options?: unknown): unknown => {
    switch (action) {
      case 'save':
        return this.save();
      case 'emit-event':
        return isRecord(options) && typeof options.type === 'string' && this.events.emit(options.type, options.payload);
      case 'settings-open':
        return this.events.emit('app.settings-open', options);
      case 'open-panel':
        return this.tabs.show(isRecord(options) && typeof options.tab === 'string' ? options.tab : undefined);
      case 'open-external-url':
        return isRecord(options) && typeof options.url === 'string' && openLink(options.url);
      default:
        return this.diagram.modeler.get<EditorActions>('editorActions').trigger(action, options);
    }
  };

  /** The Modeler's `log`; the browser's console takes the place of the log panel. */
  readonly log = ({ category, message }: LogEntry): void => console.info(`[${category}] ${message}`);

  /** Opens another diagram, unless the user wants to keep the one that is open. */
  private async replaceBy(read: () => DiagramFile | Promise<DiagramFile>): Promise<void> {
    const number = ++this.lastWanted;
    const file = await read();

    // another one is wanted by now
    if (number !== this.lastWanted) {
      return;
    }

    const { dirty, name } = this.diagram.getState();
    const choice = dirty ? await this.unsaved.ask(name) : 'discard';

    if (choice === 'download') {
      await this.download();
    }

    if (choice !== 'cancel') {
      await this.open(file);
      dropDraft();
    }
  }

  private async download(): Promise<void> {
    downloadFile(await this.diagram.save());
    this.diagram.markSaved();
    this.tellTab('tab.saved', 'tab');
  }

  private async open(file: DiagramFile, isDraft = false): Promise<void> {
    await this.diagram.open(file, isDraft);
    this.file = file;
    this.tellTab('app.activeTabChanged', 'activeTab');
  }

  /** Tells the tab as the Modeler's events describe it; files that the browser gives have no path. */
  private tellTab(type: string, as: string): void {
    if (this.file) {
      const { name, xml, isExample } = this.file;
      const path = isExample ? this.examplePath ?? null : null;

      this.events.emit(type, { [as]: { id: 'playground', name, type: 'cloud-bpmn', title: name, file: { name, path, contents: xml } } });
    }
  }

  private async tryTo(failure: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.notifications.display({
        type: 'error',
        title: failure,
        content: error instanceof Error ? error.message : String(error),
        duration: 0
      });
    }
  }
}

function nextPaint(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}

function openLink(url: string): void {
  if (/^https?:\/\//.test(url)) {
    window.open(url, '_blank', 'noopener');
  }
}
