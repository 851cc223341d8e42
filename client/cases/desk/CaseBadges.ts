import type { Element } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Injector } from 'didi';

import { isBpmnElement } from '../../model/isBpmnElement';
import { drawBadge, type Badge } from '../../testRun/badges/Badge';
import { badgePlace } from '../../testRun/badges/badgePlace';
import { counted } from '../../widgets/counted';
import type { CaseDesk } from './CaseDesk';
import { showCases } from './showCases';

const TYPE = 'lambda-cases';

/**
 * At the upper right corner: at the lower left one is the badge of the last run, and below sit boundary events. Where
 * those have driven that badge above the task, it is beside it.
 */
const AT_CORNER = { top: -11, right: -8 };
const BESIDE_RUN = { top: -22, right: -40 };

/** Shows on the canvas whether the test cases of each task pass. A click leads to them. */
export class CaseBadges {
  private readonly elements: ElementRegistry;
  private readonly overlays: Overlays;

  /** What is drawn, by task, as text that tells one badge from another. */
  private readonly drawn = new Map<string, string>();

  constructor(private readonly modeler: Injector, private readonly desk: CaseDesk) {
    this.elements = modeler.get('elementRegistry');
    this.overlays = modeler.get('overlays');
  }

  /** Draws them from now on. */
  show(): void {
    const end = this.desk.subscribe(() => this.draw());
    const eventBus = this.modeler.get<EventBus>('eventBus');

    eventBus.on('commandStack.changed', () => this.draw());
    eventBus.on('diagram.clear', () => this.drawn.clear());
    eventBus.on('diagram.destroy', end);
  }

  private draw(): void {
    const badges = badgesOf(this.desk);

    for (const id of new Set([ ...badges.keys(), ...this.drawn.keys() ])) {
      const element = this.elements.get(id);
      const badge = badges.get(id);
      const position = isBpmnElement(element) && 'top' in badgePlace(element) ? BESIDE_RUN : AT_CORNER;
      const looks = JSON.stringify({ badge, position });

      if (!isBpmnElement(element)) {
        this.drawn.delete(id);
      } else if (looks !== this.drawn.get(id)) {
        this.overlays.remove({ element, type: TYPE });
        this.drawn.delete(id);

        if (badge) {
          this.overlays.add(element, TYPE, {
            position,
            html: drawBadge(badge, [ 'cases', 'at-right' ], () => this.showCases(element)),
            show: { minZoom: 0.4 }
          });
          this.drawn.set(id, looks);
        }
      }
    }
  }

  private showCases(element: Element): void {
    this.modeler.get<Selection>('selection').select(element);
    showCases(this.modeler);
  }
}

function badgesOf(desk: CaseDesk): Map<string, Badge> {
  const counts = new Map<string, { passed: number; ran: number; all: number; isStale: boolean }>();

  for (const testCase of desk.cases) {
    const ran = desk.runs.of(testCase);
    const count = counts.get(testCase.task) ?? { passed: 0, ran: 0, all: 0, isStale: false };

    count.all++;
    count.ran += ran ? 1 : 0;
    count.passed += ran?.result.kind === 'passed' ? 1 : 0;
    count.isStale ||= desk.isStale(testCase);
    counts.set(testCase.task, count);
  }

  return new Map([ ...counts ].filter(([ , { ran } ]) => ran > 0).map(([ task, count ]) => [ task, badgeOf(count) ]));
}

/** What the cases of a task have come to. */
function badgeOf({ passed, ran, all, isStale }: { passed: number; ran: number; all: number; isStale: boolean }): Badge {
  const isGood = passed === ran;
  const partly = ran < all ? `, of ${all} in all` : '';
  const what = isGood ? `${counted(passed, 'test case')} ${passed === 1 ? 'passes' : 'pass'}` : `${ran - passed} of ${counted(ran, 'test case')} ${ran - passed === 1 ? 'does' : 'do'} not pass`;

  return {
    tone: isGood ? 'good' : 'bad',
    text: isGood ? `${passed} ${passed === 1 ? 'case' : 'cases'}` : `${ran - passed}/${ran}`,
    title: `${what}${partly}${isStale ? '; something has changed since' : ''}. Click to see them.`,
    isStale
  };
}
