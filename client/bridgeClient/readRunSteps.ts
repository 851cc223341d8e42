import type { FeelWarning } from '../../feel';
import type {
  ExpressionStep, FunctionLog, InputStep, JobStep, OutputStep, RequestStep, ResponseStep, RunSteps
} from '../../connector/run/report';
import type { JsonReader } from './JsonReader';

const WARNING_CODES: ReadonlyArray<FeelWarning['code']> = [
  'NO_VARIABLE_FOUND',
  'NO_CONTEXT_ENTRY_FOUND',
  'NO_PROPERTY_FOUND',
  'NO_FUNCTION_FOUND',
  'NOT_COMPARABLE',
  'INVALID_TYPE',
  'FUNCTION_INVOCATION_FAILURE',
  'ASSERT_FAILURE'
];

/**
 * Reads the steps of a run's report.
 *
 * @throws {UnexpectedShape}
 */
export function readRunSteps(steps: JsonReader): RunSteps {
  return {
    inputs: steps.at('inputs').list(readInput),
    job: steps.optional('job', readJob),
    request: steps.optional('request', readRequest),
    response: steps.optional('response', readResponse),
    resultVariable: steps.optional('resultVariable', step => ({ name: step.at('name').string() })),
    resultExpression: steps.optional('resultExpression', readExpression),
    errorExpression: steps.optional('errorExpression', readExpression),
    outputs: steps.optional('outputs', readOutputs)
  };
}

function readInput(step: JsonReader): InputStep {
  return {
    target: step.at('target').string(),
    forConnector: step.at('forConnector').boolean(),
    ...readExpression(step)
  };
}

function readExpression(step: JsonReader): ExpressionStep {
  return {
    source: step.at('source').string(),
    value: step.at('value').json(),
    warnings: step.at('warnings').list(readWarning),
    error: step.optional('error', error => error.string()),
    durationMs: step.at('durationMs').number()
  };
}

function readWarning(warning: JsonReader): FeelWarning {
  return {
    code: warning.at('code').oneOf(...WARNING_CODES),
    message: warning.at('message').string(),
    from: warning.at('from').number(),
    to: warning.at('to').number()
  };
}

function readJob(step: JsonReader): JobStep {
  const secrets = step.at('secrets');

  return {
    variables: step.at('variables').object(),
    secrets: {
      resolved: secrets.at('resolved').list(name => name.string()),
      missing: secrets.at('missing').list(name => name.string())
    },
    durationMs: step.at('durationMs').number()
  };
}

function readRequest(step: JsonReader): RequestStep {
  return {
    functionName: step.at('functionName').string(),
    region: step.optional('region', region => region.string()),
    endpoint: step.optional('endpoint', endpoint => endpoint.string()),
    credentials: step.at('credentials').oneOf('task', 'defaultChain', 'profile', 'local'),
    payload: step.at('payload').json(),
    payloadBytes: step.at('payloadBytes').number()
  };
}

function readResponse(step: JsonReader): ResponseStep {
  return {
    statusCode: step.at('statusCode').number(),
    executedVersion: step.optional('executedVersion', version => version.string()),
    payload: step.at('payload').json(),
    functionError: step.optional('functionError', error => error.string()),
    requestId: step.optional('requestId', id => id.string()),
    attempts: step.optional('attempts', attempts => attempts.number()),
    log: step.optional('log', readLog),
    durationMs: step.at('durationMs').number()
  };
}

function readLog(log: JsonReader): FunctionLog {
  return {
    text: log.at('text').string(),
    durationMs: log.optional('durationMs', value => value.number()),
    billedDurationMs: log.optional('billedDurationMs', value => value.number()),
    memorySizeMb: log.optional('memorySizeMb', value => value.number()),
    maxMemoryUsedMb: log.optional('maxMemoryUsedMb', value => value.number()),
    initDurationMs: log.optional('initDurationMs', value => value.number())
  };
}

function readOutputs(step: JsonReader): OutputStep {
  return {
    mappings: step.at('mappings').list(readInput),
    processVariables: step.at('processVariables').object(),
    durationMs: step.at('durationMs').number()
  };
}
