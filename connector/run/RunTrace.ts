import type { JsonObject } from '../../feel';
import { missingCredentials } from './remarks';
import type { FunctionLog, JobCommand, NotRunReason, Problem, RunReport, RunRequest, RunSteps, Verdict } from './report';

/** How the steps of a run come to their end. */
export type Ending =
  | { kind: 'verdict'; verdict: Verdict; variables: JsonObject; command?: JobCommand }
  | { kind: 'notRun'; reason: NotRunReason; message: string; log?: FunctionLog };

/** What a run finds out on its way. */
export class RunTrace {
  readonly steps: RunSteps = { inputs: [] };
  readonly problems: Problem[] = [];

  /** Every secret that the run touched, by name; no value of these may leave the report. */
  readonly secrets = new Map<string, string>();

  /**
   * Values of the secrets that the job's variables name: the runtime hides them in
   * what an error says (connector contract 3.10).
   */
  hidden: string[] = [];

  /** Names of secrets that are missing, and not needed. */
  private readonly tolerated = new Set<string>();

  remember(secrets: Map<string, string>): void {
    for (const [ name, value ] of secrets) {
      this.secrets.set(name, value);
    }
  }

  /** Remarks which secrets the run does without, each once: one may be missed by the engine and by the runtime. */
  doWithout(names: string[]): void {
    const unsaid = [ ...new Set(names) ].filter(name => !this.tolerated.has(name));

    unsaid.forEach(name => this.tolerated.add(name));

    if (unsaid.length) {
      this.problems.push(missingCredentials(unsaid));
    }
  }

  report(request: RunRequest, { verdict, variables, command }: Extract<Ending, { kind: 'verdict' }>, startedAt: Date, durationMs: number): RunReport {
    const { task, target, dryRun, mock } = request;

    return {
      task: { id: task.id, ...(task.name === undefined ? {} : { name: task.name }) },
      target,
      dryRun,
      ...(mock === undefined ? {} : { mocked: true }),
      ...(task.engineVersion === undefined ? {} : { engineVersion: task.engineVersion }),
      startedAt: startedAt.toISOString(),
      durationMs,
      verdict,
      variables,
      ...(command === undefined ? {} : { command }),
      steps: this.steps,
      problems: this.problems
    };
  }
}
