import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';

import type { WalkEnd } from '../../../connector/flow/walkProcess';
import type { WalkStep } from '../../../connector/flow/WalkStep';
import type { ModdleElement } from '../../../connector/moddleElement';
import { withPoints } from '../../../feel/reading';
import type { JsonInputObject, JsonObject } from '../../../feel/reading';
import { followElements } from '../../listeners/followElements';
import { Listeners } from '../../listeners/Listeners';
import { loadWideParts } from '../../wideParts/loadWideParts';
import type { TestBench } from '../bench/TestBench';
import { readVariables } from '../../../connector/variables/readVariables';
import { isBpmnElement } from '../../model/isBpmnElement';

/** What a user prepared for running all tasks of a process, and what came of it. */
export interface RunAllState {

  /** The variables at the start as typed; undefined until something was typed. */
  start?: string;

  /** By the id of what is not run: the JSON that it leaves, as typed. */
  given: Readonly<Record<string, string>>;

  /** By the id of an event-based gateway: the flow of the event that comes first. */
  choices: Readonly<Record<string, string>>;
  running?: { abort: AbortController; startedAt: number };

  /** Of the last run, in their order. */
  steps: readonly WalkStep[];
  end?: WalkEnd & { durationMs: number };

  /** Why it could not be run. */
  trouble?: string;
}

const NOTHING: RunAllState = { given: {}, choices: {}, steps: [] };

/** Runs all Lambda tasks of a process in the order of its flow; each run is one of its task like any other. */
export class RunAlls {
  static $inject = [ 'eventBus', 'elementRegistry', 'lambdaTestBench' ];

  /** By the process itself, whose id may change. */
  private readonly states = new Map<ModdleElement, RunAllState>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(
    eventBus: EventBus, private readonly elements: ElementRegistry, private readonly bench: TestBench
  ) {
    followElements(eventBus, {
      renamed: ({ id }, newId) => {
        this.states.forEach((state, process) => this.states.set(process, withNewId(state, id, newId)));
      },
      cleared: () => {
        this.states.forEach(({ running }) => running?.abort.abort());
        this.states.clear();
      }
    });
  }

  of(process: ModdleElement): RunAllState {
    return this.states.get(process) ?? NOTHING;
  }

  change(process: ModdleElement, change: Partial<RunAllState>): void {
    this.states.set(process, { ...this.of(process), ...change });
    this.listeners.notify();
  }

  /**
   * Runs a process from its start, unless it is being run.
   *
   * @param prefilled the variables at the start, and by element what is left there, where nothing was typed
   */
  async start(process: ModdleElement, prefilled: { start: string; given: Record<string, string> }): Promise<void> {
    const state = this.of(process);
    const texts = { start: state.start ?? prefilled.start, given: { ...prefilled.given, ...state.given } };
    const variables = readVariables(texts.start);

    if (state.running || variables.kind === 'invalid') {
      return;
    }

    const running = { abort: new AbortController(), startedAt: performance.now() };

    this.change(process, { running, steps: [], end: undefined, trouble: undefined });

    try {
      const begin = withPoints(variables.variables, variables.points);
      const end = await this.walk(process, begin, givenOf(texts.given), running.abort.signal);

      this.finish(process, running, { end: { ...end, durationMs: performance.now() - running.startedAt } });
    } catch (error) {
      this.finish(process, running, { trouble: `The run came to nothing: ${error instanceof Error ? error.message : String(error)}` });
    }
  }

  /** Ends a run: the task that is being run is cancelled, and no other begins. */
  stop(process: ModdleElement): void {
    this.of(process).running?.abort.abort();
  }

  private async walk(
    process: ModdleElement, variables: JsonInputObject, given: Record<string, JsonObject>, signal: AbortSignal
  ): Promise<WalkEnd> {
    const { readFlow, walkProcess, outcomeOf, WALK_LIMITS } = await loadWideParts();
    const flow = readFlow(process);

    if (!flow) {
      throw new Error('it is no process.');
    }

    return walkProcess(flow, { variables, given, choices: this.of(process).choices, limits: WALK_LIMITS }, {
      runTask: async (taskId, seen) => outcomeOf(await this.runTask(taskId, seen, signal)),
      tell: step => this.tell(process, step, signal),
      isCancelled: () => signal.aborted
    });
  }

  private async runTask(taskId: string, variables: JsonInputObject, signal: AbortSignal): ReturnType<TestBench['runWith']> {
    const element = this.elements.get(taskId);

    return isBpmnElement(element)
      ? this.bench.runWith(element, variables, signal)
      : { kind: 'notRun', reason: 'it is no longer in the diagram.' };
  }

  /** A step that is told again has changed. */
  private tell(process: ModdleElement, step: WalkStep, signal: AbortSignal): void {
    const { steps, running } = this.of(process);

    if (running?.abort.signal === signal) {
      this.change(process, { steps: steps.toSpliced(step.number - 1, 1, step) });
    }
  }

  /** Unless the diagram is gone meanwhile. */
  private finish(process: ModdleElement, running: RunAllState['running'], change: Partial<RunAllState>): void {
    if (this.of(process).running === running) {
      this.change(process, { running: undefined, ...change });
    }
  }
}

/** What can be read of what was typed; the rest is marked where it is typed, and keeps a run from starting there. */
function givenOf(texts: Record<string, string>): Record<string, JsonObject> {
  return Object.fromEntries(Object.entries(texts).flatMap(([ id, text ]) => {
    const read = readVariables(text);

    return text.trim() !== '' && read.kind === 'variables' ? [ [ id, read.variables ] ] : [];
  }));
}

/** What was prepared for an element stays with it when its id is changed. */
function withNewId(state: RunAllState, id: string, newId: string): RunAllState {
  const current = (known: string): string => known === id ? newId : known;

  return {
    ...state,
    given: mapEntries(state.given, (element, text) => [ current(element), text ]),
    choices: mapEntries(state.choices, (gateway, flow) => [ current(gateway), current(flow) ])
  };
}

function mapEntries(texts: RunAllState['given'], change: (key: string, text: string) => [ key: string, text: string ]): RunAllState['given'] {
  return Object.fromEntries(Object.entries(texts).map(([ key, text ]) => change(key, text)));
}

/** The Lambda task that is being run. */
export function runningTask({ steps, running }: RunAllState): string | undefined {
  return running && steps.findLast(({ outcome }) => outcome === 'running')?.node.id;
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaRunAlls: RunAlls;
  }
}
