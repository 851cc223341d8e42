import type { CallResult, MakeCall, PreparedCall } from '../call/invokeFunction';
import type { BoundRequest } from '../call/bindRequest';
import type { RunDependencies } from '../dependencies';

/** What was sent, and what came of it. */
interface MadeCall extends SentCall {
  result: CallResult;
}

/** All by which one call differs from another. */
export interface SentCall {
  request: BoundRequest;
  payload: string;
}

/**
 * What a run was told from outside: its secrets, times, random numbers, and the call's result. `replay` tells the same
 * once more, so that what differs then comes of other rules alone.
 */
export class Recording {
  private readonly secrets = new Map<string, Promise<string | undefined>>();
  private readonly times: Date[] = [];
  private readonly randoms: number[] = [];
  private made?: MadeCall;

  constructor(private readonly deps: RunDependencies, private readonly makeCall: MakeCall) {}

  /** The call of the run itself. */
  readonly call: MakeCall = async (request, call) => {
    const result = await this.makeCall(request, call);

    this.made = { request, payload: call.payload, result };

    return result;
  };

  get sent(): SentCall | undefined {
    return this.made;
  }

  /** The run's dependencies, taken down. */
  record(): RunDependencies {
    return {
      ...this.plain(),
      now: () => kept(this.times, this.deps.now()),
      random: () => kept(this.randoms, this.deps.random())
    };
  }

  /** The same as the run had, from the beginning. */
  replay(): { deps: RunDependencies; call: MakeCall; sent: () => SentCall | undefined } {
    const [ times, randoms ] = [ [ ...this.times ], [ ...this.randoms ] ];
    let sent: SentCall | undefined;

    return {
      deps: {
        ...this.plain(),
        now: () => times.shift() ?? this.times.at(-1) ?? this.deps.now(),
        random: () => randoms.shift() ?? this.deps.random()
      },
      call: (request, call) => {
        sent = { request, payload: call.payload };

        return Promise.resolve(this.resultOf(request, call));
      },
      sent: () => sent
    };
  }

  private plain(): RunDependencies {
    const { deps } = this;

    return {
      findSecret: name => this.findSecret(name),
      invoke: (invocation, signal) => deps.invoke(invocation, signal),
      clock: () => deps.clock(),
      now: () => deps.now(),
      random: () => deps.random(),
      budget: deps.budget
    };
  }

  private findSecret(name: string): Promise<string | undefined> {
    const found = this.secrets.get(name) ?? this.deps.findSecret(name);

    this.secrets.set(name, found);

    return found;
  }

  /** What another call would come to nobody knows. */
  private resultOf(request: BoundRequest, { payload }: PreparedCall): CallResult {
    return this.made && isSameCall(this.made, { request, payload })
      ? this.made.result
      : { kind: 'notRun', reason: 'cancelled', message: 'Another call than the one that was made.' };
  }
}

/** Whether two calls are alike for the function and for AWS. */
export function isSameCall(one: SentCall, other: SentCall): boolean {
  return one.payload === other.payload && withoutPayload(one) === withoutPayload(other);
}

function withoutPayload({ request }: SentCall): string {
  return JSON.stringify({ ...request, payload: null });
}

function kept<T>(list: T[], value: T): T {
  list.push(value);

  return value;
}
