import type { Invocation, RunDependencies } from '../../../connector/run/dependencies';
import type { RunReport } from '../../../connector/run/report';
import { runTask } from '../../../connector/run/task/runTask';
import type { ContractCase } from './ContractCase';
import { NOW, RANDOM } from './defaults';

export interface CaseRun {
  report: RunReport;

  /** The calls that were made. */
  sent: Invocation[];
}

/** Runs a case through the run that panel and command line call; only AWS is stood in for. */
export async function runCase({ request, secrets, answer }: ContractCase): Promise<CaseRun> {
  const sent: Invocation[] = [];
  const deps: RunDependencies = {
    findSecret: name => Promise.resolve(secrets.get(name)),
    invoke: invocation => {
      sent.push(invocation);

      return Promise.resolve(answer);
    },
    clock: () => 0,
    now: () => new Date(NOW),
    random: () => RANDOM
  };
  const outcome = await runTask(request, deps, undefined);

  if (outcome.kind === 'notRun') {
    throw new Error(`Not run, ${outcome.reason}: ${outcome.message}`);
  }

  return { report: outcome.report, sent };
}
