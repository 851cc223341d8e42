import type { RunOutcome, RunReport, RunRequest } from '../connector/run/report';
import { DEFAULT_RUN_SECONDS, MAX_RUN_SECONDS } from '../connector/run/runLimits';
import { formatJson } from '../feel/json';
import { CommandError } from './CommandError';
import { COMPLETES, FAILS } from './exitCodes';
import { readArguments } from './readArguments';
import { readTarget } from './readTarget';
import { readVariables } from './readVariables';
import { reportToJson } from './reportToJson';
import { runInBridge } from './runInBridge';

const OPTIONS = {
  'task': { type: 'string' },
  'variables': { type: 'string' },
  'secrets': { type: 'string' },
  'secrets-prefix': { type: 'string' },
  'target': { type: 'string' },
  'endpoint': { type: 'string' },
  'profile': { type: 'string' },
  'functions': { type: 'string' },
  'timeout': { type: 'string' },
  'dry-run': { type: 'boolean' },
  'json': { type: 'boolean' }
} as const;

/** `lambda-task run`: one task of a diagram, from its inputs to the verdict. */
export default async function run(args: string[]): Promise<number> {
  const { values, positionals: [ diagram, ...more ] } = readArguments(args, OPTIONS);

  if (diagram === undefined || more.length || values.task === undefined) {
    throw new CommandError('Name one diagram and one task: lambda-task run <diagram.bpmn> --task <id>.');
  }

  const target = readTarget(values);
  const timeoutSeconds = readTimeout(values.timeout);
  const variables = await readVariables(values.variables);
  const { readTask } = await import('./readDiagram');
  const task = await readTask(diagram, values.task);
  const request: RunRequest = { task, variables, target, timeoutSeconds, dryRun: values['dry-run'] ?? false };
  const report = reportOf(await runInBridge(request, {
    functions: values.functions, secrets: values.secrets, secretsPrefix: values['secrets-prefix']
  }));

  process.stdout.write(values.json ? `${formatJson(reportToJson(report), 2)}\n` : await describe(report));

  return report.verdict.kind === 'completed' ? COMPLETES : FAILS;
}

function readTimeout(text: string | undefined): number {
  const seconds = text === undefined ? DEFAULT_RUN_SECONDS : Number(text);

  if (!(seconds > 0 && seconds <= MAX_RUN_SECONDS)) {
    throw new CommandError(`--timeout must be a number of seconds up to ${MAX_RUN_SECONDS}, not '${text}'.`);
  }

  return seconds;
}

function reportOf(outcome: RunOutcome): RunReport {
  if (outcome.kind === 'notRun') {
    throw new CommandError(outcome.message);
  }

  return outcome.report;
}

async function describe(report: RunReport): Promise<string> {
  const { describeReport } = await import('./describeReport');

  return describeReport(report);
}
