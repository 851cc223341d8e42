import type { Element } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { Injector } from 'didi';

import type { Home } from '../../home/Home';
import { SHAPES } from '../../widgets/ToneIcon';
import { TEST_RUN_ENTRY } from '../panel/TestRunEntry';
import type { TestBench } from '../bench/TestBench';
import { isBpmnElement } from '../../model/isBpmnElement';
import { badgeOf, type Badge } from './badgeOf';
import { badgePlace } from './badgePlace';

const TYPE = 'lambda-run';

/** After so long a window that has a bottom panel has drawn it, in milliseconds. */
const DRAWN_MS = 50;

/** Shows on the canvas what came of each task's last test run. A click leads to the report. */
export class RunBadges {
  static $inject = [ 'eventBus', 'overlays', 'elementRegistry', 'selection', 'lambdaTestBench', 'injector' ];

  /** What is drawn, by task, as text that tells one badge from another. */
  private readonly drawn = new Map<string, string>();

  constructor(
    private readonly eventBus: EventBus,
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
          html: this.html(element, badge, 'right' in position),
          show: { minZoom: 0.4 }
        });
      }

      this.drawn.set(element.id, looks);
    }
  }

  private html(element: Element, { tone, text, title, isStale }: Badge, isAtRight: boolean): HTMLElement {
    const button = document.createElement('button');

    button.type = 'button';
    button.className = `lambda-badge lambda-badge--${tone} ${isStale ? 'lambda-badge--stale' : ''} ${isAtRight ? 'lambda-badge--at-right' : ''}`;
    button.title = title;
    button.setAttribute('aria-label', title);
    button.setAttribute('aria-keyshortcuts', 'B');
    button.innerHTML = `<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="${SHAPES[tone]}" fill="currentColor" fill-rule="evenodd"/></svg>`;
    button.append(text);
    button.addEventListener('click', () => {
      this.selection.select(element);
      this.showReport();
    });

    return button;
  }

  /** In the wide home where there is one, else in the panel. */
  private showReport(): void {
    const home = this.injector.get<Home>('lambdaHome', false);

    home?.open();

    // once the home is drawn, where the window has one, and the panel shows the task
    setTimeout(() => {
      if (!home?.isThere) {
        this.eventBus.fire('propertiesPanel.showEntry', { id: TEST_RUN_ENTRY });
      }
    }, DRAWN_MS);
  }
}

const RUNNING: Badge = { tone: 'running', text: 'running', title: 'A test run goes on. Click to see it.', isStale: false };
