import type { JsonObject, JsonValue } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';
import { pathOf } from '../../mappingTarget';
import { createMask, MASK, maskLog, nothingToMask } from './maskSecrets';
import type { Mask } from './maskSecrets';
import { hideKeys, plainKeysIn } from './plainKeys';
import { utf8Length } from '../../utf8Length';
import type {
  ExpressionStep, FunctionLog, InputStep, JobCommand, Problem, ResponseStep, RunOutcome, RunReport, RunSteps, Verdict
} from '../report';

type NotRun = Extract<RunOutcome, { kind: 'notRun' }>;

/** The runtime hands on no longer message (connector contract 3.10). */
const MAX_MESSAGE_LENGTH = 6000;

const LOG_TAIL_BYTES = 4096;

/** A copy of the report in which no secret's value is left; its own words stay. */
export function maskReport(report: RunReport, secrets: Iterable<string>): RunReport {
  const values = [ ...secrets, ...plainKeysOf(report.steps) ];
  const mask = createMask(values);

  return {
    ...report,
    verdict: maskVerdict(report.verdict, mask),
    variables: maskObject(report.variables, mask),
    ...(report.command && { command: maskCommand(report.command, mask) }),
    steps: maskSteps(withCutLog(report.steps, values), mask),
    problems: report.problems.map((problem): Problem => ({ ...problem, message: maskText(problem.message, mask) }))
  };
}

/** For a sentence outside of a report. */
export function maskMessage(message: string, secrets: Iterable<string>): string {
  return maskText(message, createMask(secrets));
}

/** Why there is no report, and what was logged until then. */
export function maskNotRun(outcome: NotRun, secrets: Iterable<string>): NotRun {
  const values = [ ...secrets ];
  const mask = createMask(values);
  const { message, log } = outcome;

  return { ...outcome, message: maskText(message, mask), ...(log && { log: maskLogText(cutLog(log, values), mask) }) };
}

/** Keys that stand in the diagram in plain text are no less secret. */
function plainKeysOf({ inputs, job }: RunSteps): string[] {
  return [
    ...inputs.flatMap(({ target, value }) => plainKeysIn(value, pathOf(target))),
    ...plainKeysIn(job?.variables ?? null, [])
  ];
}

/** Lambda gives the last 4 KB of a log; only there can half a secret stand at its beginning. */
function withCutLog(steps: RunSteps, secrets: string[]): RunSteps {
  const { response, log } = steps;

  return {
    ...steps,
    ...(log && { log: cutLog(log, secrets) }),
    ...(response?.log && { response: { ...response, log: cutLog(response.log, secrets) } })
  };
}

function cutLog(log: FunctionLog, secrets: string[]): FunctionLog {
  return utf8Length(log.text) >= LOG_TAIL_BYTES ? { ...log, text: maskLog(log.text, secrets) } : log;
}

function maskLogText(log: FunctionLog, mask: Mask): FunctionLog {
  return { ...log, text: maskText(log.text, mask) };
}

function maskSteps(steps: RunSteps, mask: Mask): RunSteps {
  const { job, request, response, callFailure, log, resultExpression, errorExpression, outputs } = steps;

  return {
    ...steps,
    inputs: steps.inputs.map(input => maskInput(input, mask)),
    ...(job && { job: { ...job, variables: maskObject(job.variables, value => hideKeys(mask(value), [])) } }),
    ...(request && {
      request: {
        ...request,
        functionName: maskText(request.functionName, mask),
        payload: mask(request.payload),
        ...(request.region && { region: maskText(request.region, mask) }),
        ...(request.endpoint && { endpoint: maskText(request.endpoint, mask) })
      }
    }),
    ...(response && { response: maskResponse(response, mask) }),
    ...(callFailure && {
      callFailure: { type: maskText(callFailure.type, mask), message: cut(maskText(callFailure.message, mask)) }
    }),
    ...(log && { log: maskLogText(log, mask) }),
    ...(resultExpression && { resultExpression: maskExpression(resultExpression, mask) }),
    ...(errorExpression && { errorExpression: maskExpression(errorExpression, mask) }),
    ...(outputs && {
      outputs: {
        ...outputs,
        mappings: outputs.mappings.map(mapping => maskInput(mapping, mask)),
        processVariables: maskObject(outputs.processVariables, mask)
      }
    })
  };
}

function maskInput(input: InputStep, mask: Mask): InputStep {
  const masked = maskExpression(input, mask);
  const value = hideKeys(masked.value, pathOf(input.target));

  return value === input.value && masked === input ? input : { ...masked, value, source: value === MASK && !input.source.startsWith('=') ? MASK : masked.source };
}

function maskExpression<Step extends ExpressionStep | InputStep>(step: Step, mask: Mask): Step {
  return mask === nothingToMask ? step : {
    ...step,
    source: maskText(step.source, mask),
    value: mask(step.value),
    warnings: step.warnings.map(warning => ({ ...warning, message: maskText(warning.message, mask) })),
    ...(step.error !== undefined && { error: maskText(step.error, mask) })
  };
}

function maskResponse(response: ResponseStep, mask: Mask): ResponseStep {
  return {
    ...response,
    payload: mask(response.payload),
    ...(response.payloadText !== undefined && { payloadText: maskText(response.payloadText, mask) }),
    ...(response.executedVersion !== undefined && { executedVersion: maskText(response.executedVersion, mask) }),
    ...(response.requestId !== undefined && { requestId: maskText(response.requestId, mask) }),
    ...(response.functionError !== undefined && { functionError: maskText(response.functionError, mask) }),
    ...(response.log && { log: maskLogText(response.log, mask) })
  };
}

/** Masked first and cut then: half a secret would not be found. */
function maskVerdict(verdict: Verdict, mask: Mask): Verdict {
  const message = cut(maskText(verdict.message, mask));

  return verdict.kind === 'bpmnError'
    ? { ...verdict, message, code: maskText(verdict.code, mask) }
    : { ...verdict, message };
}

function maskCommand(command: JobCommand, mask: Mask): JobCommand {
  switch (command.kind) {
    case 'complete':
      return command;
    case 'throwError':
      return { ...command, code: maskText(command.code, mask), message: cut(maskText(command.message, mask)) };
    case 'fail':
      return { ...command, message: cut(maskText(command.message, mask)) };
  }
}

function cut(message: string): string {
  return message.slice(0, MAX_MESSAGE_LENGTH);
}

function maskObject(object: JsonObject, mask: Mask): JsonObject {
  const masked: JsonValue = mask(object);

  return isJsonObject(masked) ? masked : {};
}

function maskText(text: string, mask: Mask): string {
  const masked = mask(text);

  return typeof masked === 'string' ? masked : MASK;
}
