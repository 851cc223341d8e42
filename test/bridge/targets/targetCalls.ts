import { Targets } from '../../../bridge';
import type { TargetsOptions } from '../../../bridge';
import type { Invocation, InvocationResult } from '../../../connector/run/dependencies';
import type { Target } from '../../../connector/run/report';
import { fakeLambda } from '../helper/fakeLambda';
import type { FakeLambda } from '../helper/fakeLambda';

export interface TargetCalls {

  /** Stands for AWS; another one for each test. */
  readonly lambda: FakeLambda;

  /** Calls a function as a run does, with what differs from a usual call. */
  readonly call: (
    target: Target, changes?: Partial<Invocation>, options?: TargetsOptions, signal?: AbortSignal
  ) => Promise<InvocationResult>;

  /** The stand-in as a target. */
  readonly endpoint: (path?: string) => Target;
}

/** Calls of targets, for the suite that asks for them. */
export function targetCalls(): TargetCalls {
  let lambda: FakeLambda;
  let open: Targets[] = [];

  beforeEach(async () => {
    lambda = await fakeLambda();
  });

  afterEach(() => {
    open.forEach(targets => targets.close());
    open = [];
    lambda.close();
  });

  return {
    get lambda() {
      return lambda;
    },

    call: (target, changes = {}, options = {}, signal = new AbortController().signal) => {
      const targets = new Targets(options);

      open.push(targets);

      return targets.invoker(target)({
        functionName: 'price-order',
        region: 'eu-central-1',
        credentials: { kind: 'static', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
        payload: '{}',
        dryRun: false,
        ...changes
      }, signal);
    },

    endpoint: (path = '') => ({ kind: 'endpoint', url: lambda.url + path })
  };
}
