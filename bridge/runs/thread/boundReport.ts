import type { JsonObject, JsonValue } from '../../../feel/reading';
import type { InputStep, RunOutcome, RunReport } from '../../../connector/run/report';
import { jsonLength } from './jsonLength';

/** How large a report may become, in characters of JSON: a window has to show it. */
export const MAX_REPORT_LENGTH = 16 * 1024 * 1024;

/** A report's place for a value that may be large. */
interface Place {
  name: string;
  get: (report: RunReport) => JsonValue | undefined;
  cut: (report: RunReport, instead: string) => RunReport;
}

/** What is left out first comes first: what stands elsewhere in the report too, then what is least asked for. */
const PLACES: Place[] = [
  {
    name: 'the text of the function\'s answer',
    get: ({ steps }) => steps.response?.payloadText,
    cut: report => withSteps(
      report, { response: report.steps.response && { ...report.steps.response, payloadText: undefined } }
    )
  },
  {
    name: 'the variables that the process gets',
    get: ({ steps }) => steps.outputs?.processVariables,
    cut: (report, instead) => withSteps(report, { outputs: report.steps.outputs && { ...report.steps.outputs, processVariables: { '…': instead } } })
  },
  {
    name: 'the variables of the job',
    get: ({ steps }) => steps.job?.variables,
    cut: (report, instead) => withSteps(report, { job: report.steps.job && { ...report.steps.job, variables: { '…': instead } } })
  },
  {
    name: 'the values of the inputs',
    get: ({ steps }) => steps.inputs.map(({ value }) => value),
    cut: (report, instead) => withSteps(
      report, { inputs: report.steps.inputs.map(step => withoutValue(step, instead)) }
    )
  },
  {
    name: 'the values of the output mappings',
    get: ({ steps }) => steps.outputs?.mappings.map(({ value }) => value),
    cut: (report, instead) => withSteps(report, {
      outputs: report.steps.outputs && {
        ...report.steps.outputs,
        mappings: report.steps.outputs.mappings.map(step => withoutValue(step, instead))
      }
    })
  },
  {
    name: 'the value of the result expression',
    get: ({ steps }) => steps.resultExpression?.value,
    cut: (report, instead) => withSteps(
      report,
      { resultExpression: report.steps.resultExpression && { ...report.steps.resultExpression, value: instead } }
    )
  },
  {
    name: 'the value of the error expression',
    get: ({ steps }) => steps.errorExpression?.value,
    cut: (report, instead) => withSteps(
      report, { errorExpression: report.steps.errorExpression && { ...report.steps.errorExpression, value: instead } }
    )
  },
  {
    name: 'the payload that was sent',
    get: ({ steps }) => steps.request?.payload,
    cut: (report, instead) => withSteps(
      report, { request: report.steps.request && { ...report.steps.request, payload: instead } }
    )
  },
  {
    name: 'the function\'s answer',
    get: ({ steps }) => steps.response?.payload,
    cut: (report, instead) => withSteps(
      report, { response: report.steps.response && { ...report.steps.response, payload: instead } }
    )
  },
  {
    name: 'the variables of the task',
    get: ({ variables }) => variables,
    cut: (report, instead) => ({ ...report, variables: { '…': instead } satisfies JsonObject })
  }
];

/** Leaves large values out of a report that is too large to be shown, and says which. */
export function boundReport(outcome: RunOutcome, maxLength = MAX_REPORT_LENGTH): RunOutcome {
  if (outcome.kind !== 'report') {
    return outcome;
  }

  let length = jsonLength(outcome.report);
  let { report } = outcome;
  const leftOut: string[] = [];

  for (const { name, get, cut } of PLACES) {
    const value = get(report);
    const size = length > maxLength && value !== undefined ? jsonLength(value) : 0;

    if (size > maxLength / 100) {
      report = cut(report, `not shown, ${megabytes(size)} MB`);
      length -= size;
      leftOut.push(name);
    }
  }

  return leftOut.length === 0 ? outcome : { kind: 'report', report: withRemark(report, leftOut, maxLength) };
}

function withSteps(report: RunReport, steps: Partial<RunReport['steps']>): RunReport {
  return { ...report, steps: { ...report.steps, ...steps } };
}

function withoutValue(step: InputStep, instead: string): InputStep {
  return { ...step, value: instead };
}

function withRemark(report: RunReport, leftOut: string[], maxLength: number): RunReport {
  const message = `The report would be larger than ${megabytes(maxLength)} MB. It leaves out ${leftOut.join(', ')}.`;

  return { ...report, problems: [ ...report.problems, { severity: 'info', code: 'reportCut', message } ] };
}

function megabytes(length: number): string {
  return (length / 1024 / 1024).toFixed(1);
}
