import path from 'node:path';

import { LAMBDA_TASK_TYPE } from '../../connector/lambdaTaskType';
import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { RunReport, RunRequest } from '../../connector/run/report';
import { runTask } from '../../connector/run/task/runTask';
import { formatJson, isJsonObject } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';
import { numberIn, objectIn, optionalText, readRows, textIn } from './readRows';
import { differenceIn } from './differenceIn';
import { jobEnding } from './jobEnding';
import type { Comparison, Row, Table } from './Table';
import known from './runtime.known.json';

const FILE = path.join(__dirname, 'runtime.jsonl');

/** When the clock stood as the table was made. */
const NOW = new Date('2026-03-04T05:06:07.089Z');

/** The class of the exceptions that stand for the AWS SDK's in the table. */
const SERVICE_EXCEPTION = 'oracle.ServiceException';

/** `runtime.jsonl`: jobs of Lambda tasks and what the connector runtime makes of them; see RUNTIME.md. */
export function runtimeTable(): Table {
  return { name: 'Jobs of Lambda tasks', floor: 0.99, known, rows: () => readRows(FILE).map(rowOf) };
}

function rowOf(row: JsonObject): Row {
  return {
    id: textIn(row.id),
    family: textIn(row.suite),
    compare: () => compare(row)
  };
}

async function compare(row: JsonObject): Promise<Comparison> {
  const { report, invocation } = await run(row);
  const answer = objectIn(row.answer);
  const actual = jobEnding(report, Object.hasOwn(answer, 'request') ? invocation : undefined);
  const difference = differenceIn(answer, actual);

  return difference === undefined ? { kind: 'agrees' } : {
    kind: 'differs',
    question: `${difference}: ${formatJson({ variables: row.variables ?? null, headers: row.headers ?? null, payload: objectIn(row.response).payload ?? null, secrets: row.secrets ?? null, exception: row.exception ?? null, retries: row.retries ?? null })}`,
    expected: formatJson(answer),
    actual: formatJson(actual)
  };
}

async function run(row: JsonObject): Promise<{ report: RunReport; invocation?: Invocation }> {
  let invocation: Invocation | undefined;
  const secrets = objectIn(row.secrets);
  const outcome = await runTask(requestOf(row), {
    findSecret: name => Promise.resolve(optionalText(Object.hasOwn(secrets, name) ? secrets[name] : undefined)),
    invoke: made => {
      invocation = made;

      return Promise.resolve(resultOf(row));
    },
    clock: () => 0,
    now: () => NOW,
    random: () => 0.5
  }, undefined);

  if (outcome.kind === 'notRun') {
    throw new Error(`${textIn(row.id)} was not run: ${outcome.message}`);
  }

  return { report: outcome.report, invocation };
}

/** The variables are those of the job, so the task has no inputs. */
function requestOf(row: JsonObject): RunRequest {
  return {
    task: {
      id: 'Task',
      type: LAMBDA_TASK_TYPE,
      inputs: [],
      outputs: [],
      headers: Object.entries(objectIn(row.headers)).map(([ key, value ]) => ({ key, value: textIn(value) })),
      engineVersion: process.env.FIDELITY_VERSION ?? '8.8.0',
      catchers: []
    },
    variables: objectIn(row.variables),
    target: { kind: 'aws' },
    timeoutSeconds: 60,
    dryRun: false,
    retries: numberIn(row.retries)
  };
}

function resultOf(row: JsonObject): InvocationResult {
  if (isJsonObject(row.exception)) {
    const message = row.exception.message ?? null;

    return { kind: 'failed', code: 'ServiceException', type: SERVICE_EXCEPTION, message: message === null ? '' : textIn(message), advice: '' };
  }

  const { statusCode, executedVersion, payload } = objectIn(row.response);

  return {
    kind: 'response',
    statusCode: numberIn(statusCode),
    executedVersion: executedVersion === null ? undefined : textIn(executedVersion),
    payload: textIn(payload),
    remarks: []
  } satisfies InvocationResult & { payload: JsonValue };
}
