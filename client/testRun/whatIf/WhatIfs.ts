import type EventBus from 'diagram-js/lib/core/EventBus';

import type { RunOutcome, RunRequest } from '../../../connector/run/report';
import type { FollowedRetries } from '../../../connector/whatIf/followRetries';
import { WHAT_IFS } from '../../../connector/whatIf/whatIfs';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import type { BridgeFailure } from '../../bridgeClient/bridgeFailure';
import { loadWideParts } from '../../wideParts/loadWideParts';
import { followElements } from '../../listeners/followElements';
import { Listeners } from '../../listeners/Listeners';

/** What a user asks what becomes of a task if. */
export interface WhatIfState {

  /** Of the WhatIf that was chosen. */
  id: string;

  /** The answer that is written by hand; undefined until something was written. */
  written?: string;
  running?: AbortController;
  result?: FollowedRetries | BridgeFailure;
}

const NOTHING_ASKED: WhatIfState = { id: WHAT_IFS[0]?.id ?? '' };

/** What would become of each task of a modeler if: one state for both homes. Nothing is called. */
export class WhatIfs {
  static $inject = [ 'eventBus', 'lambdaBridgeClient' ];

  private readonly states = new Map<string, WhatIfState>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(eventBus: EventBus, private readonly client: Pick<BridgeClient, 'run'>) {
    followElements(eventBus, {
      renamed: ({ id }, newId) => {
        this.states.set(newId, this.of(id));
        this.states.delete(id);
      },
      removed: id => this.drop(id),
      cleared: () => [ ...this.states.keys() ].forEach(id => this.drop(id))
    });
  }

  of(taskId: string): WhatIfState {
    return this.states.get(taskId) ?? NOTHING_ASKED;
  }

  change(taskId: string, change: Partial<WhatIfState>): void {
    this.of(taskId).running?.abort();
    this.set(taskId, { ...this.of(taskId), running: undefined, result: undefined, ...change });
  }

  /**
   * Tries the task as it would be tried, until it is tried no more.
   *
   * @param answer what the function answers, as it goes over the wire, where it is written by hand
   */
  async start(request: RunRequest, answer: string): Promise<void> {
    const { id } = this.of(request.task.id);
    const running = new AbortController();
    const mock = WHAT_IFS.find(whatIf => whatIf.id === id)?.mock ?? { payload: answer };

    this.change(request.task.id, { running });

    const result = await this.follow({ ...request, target: { kind: 'local' }, dryRun: false, allowMissingSecrets: true, mock }, running.signal);

    // by now the task may have another id, be gone, or be asked something else
    const [ taskId, state ] = [ ...this.states ].find(([ , state ]) => state.running === running) ?? [];

    if (taskId !== undefined && state) {
      this.set(taskId, { ...state, running: undefined, result });
    }
  }

  private async follow(request: RunRequest, signal: AbortSignal): Promise<FollowedRetries | BridgeFailure> {
    const { followRetries } = await loadWideParts();
    let failure: BridgeFailure | undefined;

    const followed = await followRetries(async (retries): Promise<RunOutcome> => {
      const answer = await this.client.run({ ...request, retries }, signal);

      if (answer.kind === 'answer') {
        return answer.value;
      }

      failure = answer;

      return { kind: 'notRun', reason: 'cancelled', message: answer.message };
    });

    return failure ?? followed;
  }

  private drop(taskId: string): void {
    const { running } = this.of(taskId);

    this.states.delete(taskId);
    running?.abort();
  }

  private set(taskId: string, state: WhatIfState): void {
    this.states.set(taskId, state);
    this.listeners.notify();
  }
}
