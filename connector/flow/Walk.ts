import type { JsonInputObject, JsonObject } from '../../feel';
import { isRejectedDeployment } from '../rejectedDeployment';
import { labelOf, type FlowNode, type FlowScope } from './FlowModel';
import type { StepOutcome, TaskOutcome, WalkStep } from './WalkStep';
import type { Variables } from './Variables';

/** How far a walk goes; what is beyond is said, not run. */
export interface WalkLimits {

  /** Of a multi-instance activity. */
  items: number;

  /** How often one node is come to, in loops of the diagram; in each item anew. */
  visits: number;

  /** Of all nodes together. */
  steps: number;
}

export const WALK_LIMITS: WalkLimits = { items: 20, visits: 20, steps: 1_000 };

export interface WalkOptions {
  variables: JsonInputObject;

  /** What elements that are not run leave behind, by their ids. */
  given: Record<string, JsonObject>;

  /** Which event comes first at event-based gateways: the id of the flow, by that of the gateway. */
  choices: Record<string, string>;
  limits: WalkLimits;
}

export interface WalkDependencies {

  /** Runs a Lambda task with the variables that it sees. */
  runTask(taskId: string, variables: JsonInputObject): Promise<TaskOutcome>;

  /** Is told of each step, and of those that have changed. */
  tell(step: WalkStep): void;
  isCancelled(): boolean;
}

/** A BPMN error on its way to the one who catches it. */
export interface Thrown {
  kind: 'thrown';
  code: string;
  variables: JsonObject;

  /** The id of the event or event subprocess. */
  catcher: string;
}

/** How a node or a scope came to its end. */
export type Ended = { kind: 'done' } | { kind: 'stopped' } | Thrown;

export const DONE: Ended = { kind: 'done' };
export const STOPPED = { kind: 'stopped' } as const;

/** Walks through a scope from its start, or from some of its nodes. */
export type WalkScope = (
  scope: FlowScope, variables: Variables, place: string[], walk: Walk, starts?: FlowNode[]
) => Promise<Ended>;

/** What all parts of one walk through a process share. */
export class Walk {
  private steps = 0;
  private readonly visits = new Map<string, number>();
  readonly visited = new Set<string>();

  constructor(
    readonly options: WalkOptions, readonly dependencies: WalkDependencies, private readonly walkScope: WalkScope
  ) {}

  get isCancelled(): boolean {
    return this.dependencies.isCancelled();
  }

  inner(scope: FlowScope, variables: Variables, place: string[], starts?: FlowNode[]): Promise<Ended> {
    return this.walkScope(scope, variables, place, this, starts);
  }

  tell({ id, name, type }: FlowNode, place: string[], outcome: StepOutcome, text: string): WalkStep {
    const step = { number: ++this.steps, node: { id, name, type }, place, outcome, text };

    this.dependencies.tell(step);

    return step;
  }

  /** Tells that a node comes to an incident, or is not even deployed, which ends its path. */
  stopAt(node: FlowNode, place: string[], incident: string): typeof STOPPED {
    this.tell(node, place, 'stopped', isRejectedDeployment(incident) ? incident : `Incident: ${incident}`);

    return STOPPED;
  }

  change(step: WalkStep, change: Partial<WalkStep>): void {
    this.dependencies.tell({ ...step, ...change });
  }

  /** Whether a node may be come to once more; where not, that is told. */
  enters(node: FlowNode, place: string[]): boolean {
    const { visits, steps } = this.options.limits;
    const key = [ node.id, ...place ].join('\n');
    const count = (this.visits.get(key) ?? 0) + 1;

    this.visits.set(key, count);
    this.visited.add(node.id);

    if (count <= visits && this.steps < steps) {
      return true;
    }

    this.tell(node, place, 'stopped', count > visits
      ? `Not entered again: a run goes at most ${visits} times through ${labelOf(node)}.`
      : `Not entered: a run has at most ${steps} steps.`);

    return false;
  }
}
