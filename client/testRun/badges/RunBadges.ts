import type { Element } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { Injector } from 'didi';

import { showView } from '../../home/showView';
import { TEST_RUN_ENTRY } from '../panel/TestRunEntry';
import type { TestBench } from '../bench/TestBench';
import { isBpmnElement } from '../../model/isBpmnElement';
import { drawBadge, type Badge } from './Badge';
import { badgeOf } from './badgeOf';
import { badgePlace } from './badgePlace';

const TYPE = 'lambda-run';

/** Shows on the canvas what came of each task's last test run. A click leads to the report. */
export class RunBadges {
  static $inject = [ 'eventBus', 'overlays', 'elementRegistry', 'selection', 'lambdaTestBench', 'injector' ];

  /** What is drawn, by task, as text that tells one badge from another. */
  private readonly drawn = new Map<string, string>();

  constructor(
    eventBus: EventBus,
    private readonly overlays: Overlays,
    private readonly elements: ElementRegistry,
    private readonly selection: Selection,
    private readonly bench: TestBench,
    private readonly injector: Injector
  ) {
    const ends = [ bench.subscribe(() => this.draw()) ];

    eventBus.on('commandStack.changed', () => this.draw());
    eventBus.on('diagram.clear', () => this.drawn.clear());
    eventBus.on('diagram.destroy', () => ends.forEach(end => end()));
  }

  private draw(): void {
    for (const id of new Set([ ...this.bench.runs.taskIds, ...this.drawn.keys() ])) {
      const element = this.elements.get(id);

      if (isBpmnElement(element)) {
        this.drawOne(element);
      } else {
        this.drawn.delete(id);
      }
    }
  }

  private drawOne(element: Element): void {
    const running = this.bench.runs.running(element.id);
    const badge = running
      ? RUNNING
      : badgeOf(this.bench.runs.ended(element.id), test => this.bench.isStale(element, test));
    const position = badgePlace(element);
    const looks = JSON.stringify({ badge, position });

    if (looks !== this.drawn.get(element.id)) {
      this.overlays.remove({ element, type: TYPE });

      if (badge) {
        this.overlays.add(element, TYPE, {
          position,
          html: drawBadge(badge, 'right' in position ? [ 'at-right' ] : [], () => this.showReport(element)),
          show: { minZoom: 0.4 }
        });
      }

      this.drawn.set(element.id, looks);
    }
  }

  private showReport(element: Element): void {
    this.selection.select(element);
    showView(this.injector, 'task', TEST_RUN_ENTRY);
  }
}

const RUNNING: Badge = { tone: 'running', text: 'running', title: 'A test run goes on. Click to see it.', isStale: false };
