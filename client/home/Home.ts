import type { Injector } from 'didi';

import { Listeners } from '../listeners/Listeners';

/** How the Modeler knows the plugin's tab. */
export const HOME_TAB = 'awsLambda';

/** The views of the tab: the test run of the task that is selected, the runs of all tasks, the test cases. */
export type HomeView = 'task' | 'runAll' | 'cases';

/**
 * The tab in the window's bottom panel, where the plugin has room: one for the
 * window and all its modelers. It shows what belongs to the modeler that is seen.
 */
export class Home {
  private seen: Injector | undefined;
  private isDrawn = false;
  private seenPath: string | undefined;
  private seenView: HomeView = 'task';
  private openTab: (() => void) | undefined;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  /** The services of the Camunda 8 modeler that is seen; undefined where another kind of diagram is. */
  get modeler(): Injector | undefined {
    return this.seen;
  }

  /** The whole path of the diagram that is seen; undefined where it is in no file yet. */
  get diagramPath(): string | undefined {
    return this.seenPath;
  }

  /** Whether the window has such a panel at all; where not, the properties panel is all there is. */
  get isThere(): boolean {
    return this.isDrawn;
  }

  /** Which view of the tab is seen. */
  get view(): HomeView {
    return this.seenView;
  }

  /** Shows a view of the tab; the tab itself may be closed. */
  choose(view: HomeView): void {
    this.change(() => {
      this.seenView = view;
    });
  }

  /** Leads the user to the tab, and to a view of it. */
  open(view: HomeView = 'task'): void {
    this.choose(view);
    this.openTab?.();
  }

  /** To be called by what draws into the window, once it can open its panel. */
  offer(openTab: () => void): void {
    this.openTab = openTab;
  }

  /** To be called when the tab is drawn for the first time. */
  found(): void {
    this.change(() => {
      this.isDrawn = true;
    });
  }

  /** To be called when another tab is seen, or its diagram is saved to a file. */
  showsFile(path: string | undefined): void {
    this.change(() => {
      this.seenPath = path;
    });
  }

  /** To be called when a modeler comes into view. */
  attached(modeler: Injector): void {
    this.change(() => {
      this.seen = modeler;
    });
  }

  /** To be called when a modeler goes out of view; the next one may have come already. */
  detached(modeler: Injector): void {
    if (modeler === this.seen) {
      this.change(() => {
        this.seen = undefined;
      });
    }
  }

  private change(change: () => void): void {
    change();
    this.listeners.notify();
  }
}
