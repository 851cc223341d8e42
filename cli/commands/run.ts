import { readLambdaTask } from '../../connector/readLambdaTask';
import type { LambdaTask } from '../../connector/lambdaTask';
import type { Problem, RunOutcome, RunReport, RunRequest } from '../../connector/run/report';
import { DEFAULT_RUN_SECONDS, MAX_RETRIES, MAX_RUN_SECONDS } from '../../connector/run/runLimits';
import { pointsIn, toPlainJson } from '../../feel';
import type { JsonInputObject, JsonObject, JsonPlace } from '../../feel';
import { CommandError } from '../arguments/CommandError';
import { readArguments } from '../arguments/readArguments';
import { readMock } from '../arguments/readMock';
import { readTarget } from '../arguments/readTarget';
import { readInputVariables } from '../arguments/readInputVariables';
import type { RunProgress } from '../../connector/run/RunEvent';
import type { Target } from '../../connector/target/Target';
import { COMPLETES, FAILS } from '../exitCodes';
import { functionsFolder } from '../functionsFolder';
import { exampleVariables } from '../run/exampleVariables';
import { isAmber } from '../run/isAmber';
import { withRunner } from '../run/withRunner';
import { RUN } from '../table/run';
import { print, printError, printJson } from '../terminal/print';
import type { Printed } from '../terminal/styled';
import { toJson } from '../terminal/toJson';

/** `lambda-task run`: one task of a diagram, from its inputs to the verdict. */
export default async function run(args: string[]): Promise<number> {
  const { values, positionals: [ diagram, ...more ] } = readArguments(args, RUN);

  if (diagram === undefined || more.length) {
    throw new CommandError('Name one diagram: lambda-task run <diagram.bpmn> --task <id or name>.');
  }

  const target = readTarget(values);
  const timeoutSeconds = readTimeout(values.timeout);
  const retries = readRetries(values.retries);
  const mock = await readMock(values);
  const given = values.variables === undefined ? undefined : await readInputVariables(values.variables);
  const debugPort = readPort(values.inspect, target);
  const folder = functionsFolder(values.functions);
  const sources = {
    functions: folder, secrets: values.secrets, secretsPrefix: values['secrets-prefix'],
    callsLambdaApi: target.kind !== 'local' && mock === undefined
  };
  const report = await withRunner(sources, async run => {
    const { task, variables, points, remarks } = await readTask(diagram, values.task, given);
    const request: RunRequest = {
      task, variables, points, target, timeoutSeconds, mock, retries, debugPort,
      dryRun: values['dry-run'] ?? false,
      allowMissingSecrets: values['allow-missing-secrets']
    };
    const tell = (event: RunProgress): void => void tellDebugger(event, folder, values.vscode ?? false);

    const outcome = reportOf(await run(request, debugPort === undefined ? undefined : tell));

    return withRemarks(outcome, [ ...remarks, ...mayGoWithoutSecrets(outcome) ]);
  });

  if (values.json) {
    printJson(toJson(report));
  } else {
    print(await describe(report));
  }

  return report.verdict.kind === 'completed' && !(values.strict && isAmber(report)) ? COMPLETES : FAILS;
}

interface TaskToRun {
  task: LambdaTask;
  variables: JsonObject;

  /** Where numbers in them are written with a point. */
  points?: JsonPlace[];
  remarks: Problem[];
}

/** The task, and the variables that it runs with: those that are given, or else the diagram's examples. */
async function readTask(
  file: string, named: string | undefined, given: JsonInputObject | undefined
): Promise<TaskToRun> {
  const [ { readDiagram }, { findTask } ] = await Promise.all([ import('../diagram/readDiagram'), import('../diagram/findTask') ]);
  const element = findTask(await readDiagram(file), named);
  const task = readLambdaTask(element);

  return {
    task,
    ...given ? { variables: toPlainJson(given), points: pointsIn(given), remarks: [] } : exampleVariables(element, task)
  };
}

function readPort(text: string | undefined, { kind }: Target): number | undefined {
  if (text === undefined) {
    return undefined;
  }

  if (kind !== 'local') {
    throw new CommandError('--inspect is for local functions: leave --target and --endpoint out.');
  }

  const port = Number(text);

  if (!(/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535)) {
    throw new CommandError(`--inspect must be a port, from 1 to 65535, not '${text}'.`);
  }

  return port;
}

/** On the way of errors: the report alone is on the other. */
async function tellDebugger(event: RunProgress, folder: string, writesConfiguration: boolean): Promise<void> {
  if (event.kind !== 'debugger') {
    return;
  }

  const { describeAttaching, writeAttachConfiguration } = await import('../../bridge');

  printError(`${describeAttaching(event)}\n`);

  if (writesConfiguration) {
    const written = await writeAttachConfiguration(folder, event);

    printError(written.kind === 'written' ? `How to attach is in ${written.file}.\n` : `${written.message}\n`);
  }
}

function readTimeout(text: string | undefined): number {
  const seconds = text === undefined ? DEFAULT_RUN_SECONDS : Number(text);

  if (!(seconds > 0 && seconds <= MAX_RUN_SECONDS)) {
    throw new CommandError(`--timeout must be a number of seconds up to ${MAX_RUN_SECONDS}, not '${text}'.`);
  }

  return seconds;
}

function readRetries(text: string | undefined): number | undefined {
  if (text !== undefined && !(/^\d{1,10}$/.test(text) && Number(text) <= MAX_RETRIES)) {
    throw new CommandError(`--retries must be a whole number from 0 on, not '${text}'.`);
  }

  return text === undefined ? undefined : Number(text);
}

function reportOf(outcome: RunOutcome): RunReport {
  if (outcome.kind === 'notRun') {
    throw new CommandError(outcome.message, outcome.reason);
  }

  return outcome.report;
}

/** A mocked call needs no secret, but Camunda puts them in before it. */
function mayGoWithoutSecrets({ mocked, problems }: RunReport): Problem[] {
  return mocked && problems.some(({ code }) => code === 'secretMissing')
    ? [ { severity: 'info', code: 'mockedWithoutSecrets', message: 'The call is mocked: --allow-missing-secrets lets references to secrets stay as they are.' } ]
    : [];
}

function withRemarks(report: RunReport, remarks: Problem[]): RunReport {
  return { ...report, problems: [ ...remarks, ...report.problems ] };
}

async function describe(report: RunReport): Promise<Printed> {
  const { describeReport } = await import('../run/describeReport');

  return describeReport(report);
}
