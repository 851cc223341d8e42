import type { RunDependencies } from '../connector/run/dependencies';
import type { Target } from '../connector/run/report';
import type { Secrets } from './secrets/Secrets';
import type { Targets } from './targets/Targets';

/** What a run needs from outside, for one target. */
export function runDependencies(secrets: Secrets, targets: Targets, target: Target): RunDependencies<AbortSignal> {
  return {
    findSecret: name => secrets.find(name),
    invoke: targets.invoker(target),
    clock: () => performance.now(),
    now: () => new Date(),
    random: () => Math.random()
  };
}
