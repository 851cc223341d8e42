import type EventBus from 'diagram-js/lib/core/EventBus';

import { followElements } from '../../listeners/followElements';
import { Listeners } from '../../listeners/Listeners';
import { newTreePlace, type TreePlace } from './TreePlace';

/**
 * Where the user is in a task's report: which parts are open, what was searched
 * for. Kept by what a part is called, so that the next run's report is read on
 * at the same place, and both homes of the report show it alike.
 */
export class TaskView {
  private readonly parts = new Map<string, boolean>();
  private readonly places = new Map<string, TreePlace>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  /** The run that the user chose to look at; undefined for the last one. */
  shownRun: number | undefined;

  /** The run that it is compared with. */
  comparedRun: number | undefined;

  /** Turns to other runs. */
  choose(runs: { shownRun?: number } | { comparedRun?: number }): void {
    Object.assign(this, runs);
    this.changed();
  }

  /** Whether a part is open; undefined until the user opened or closed it. */
  isOpen(part: string): boolean | undefined {
    return this.parts.get(part);
  }

  setOpen(part: string, isOpen: boolean): void {
    this.parts.set(part, isOpen);
    this.changed();
  }

  /** The place in a tree, to be changed there. */
  tree(label: string): TreePlace {
    const place = this.places.get(label) ?? newTreePlace();

    this.places.set(label, place);

    return place;
  }

  changed(): void {
    this.listeners.notify();
  }
}

/** The places in the reports of a modeler's tasks. They follow the task's id, and end with the task. */
export class ReportViews {
  static $inject = [ 'eventBus' ];

  private readonly views = new Map<string, TaskView>();

  constructor(eventBus: EventBus) {
    followElements(eventBus, {
      renamed: ({ id }, newId) => this.rename(id, newId),
      removed: id => this.views.delete(id),
      cleared: () => this.views.clear()
    });
  }

  of(taskId: string): TaskView {
    const view = this.views.get(taskId) ?? new TaskView();

    this.views.set(taskId, view);

    return view;
  }

  private rename(id: string, newId: string): void {
    const view = this.views.get(id);

    if (view) {
      this.views.delete(id);
      this.views.set(newId, view);
    }
  }
}
