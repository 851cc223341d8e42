import type { EvaluateOptions, Evaluation, JsonInputObject, JsonObject, JsonValue } from '../../../feel';
import { evaluate } from '../../../feel';
import type { LambdaTask, Mapping } from '../../lambdaTask';
import type { CamundaSecrets } from '../secrets/camundaSecrets';
import { unplacedSecret } from '../secrets/unplacedSecret';
import { isConnectorVariable } from '../connectorVariables';
import { MappingDocument } from './mappingDocument';
import { rulesOf } from '../../platformVersion';
import { rejectedDeployment } from '../../rejectedDeployment';
import { literalAsFeel, readSource } from '../../mappingSource';
import { pathOf } from '../../mappingTarget';
import { sourceFailure } from './sourceFailure';
import type { InputStep } from '../report';

export interface AppliedInputs {
  steps: InputStep[];

  /** The variables of the task's own scope. */
  local: JsonObject;

  /** What Operate would show, where an input cannot be evaluated: the job is never made. */
  incident?: string;
}

export interface InputOptions extends EvaluateOptions {
  clock(): number;
}

interface SourceOptions extends InputOptions {

  /** Whether an input without a source is null, in place of a rejected deployment. */
  allowsMissingSource: boolean;

  /** Of the diagram; the newest where it names none. */
  engineVersion: string | undefined;
}

/** An input without a source, from 8.8 on. */
const NOTHING: Evaluation = { kind: 'value', value: null, type: 'null', warnings: [] };

/**
 * Evaluates `zeebe:input` elements in their order, each seeing the results of
 * those before it; the first failure ends it (connector contract 3.1).
 */
export function applyInputs(
  task: LambdaTask, variables: JsonInputObject, secrets: CamundaSecrets, options: InputOptions
): AppliedInputs {
  const document = new MappingDocument();
  const steps: InputStep[] = [];
  const { engineVersion } = task;
  const { allowsInputWithoutSource: allowsMissingSource, writesRegions: withRegions } = rulesOf(engineVersion);
  const sourceOptions = { ...options, withRegions, allowsMissingSource, engineVersion };

  for (const mapping of task.inputs) {
    const path = pathOf(mapping.target ?? '');
    const context = (): JsonInputObject => secrets.visibleIn(mapping, document.visibleOver(variables));
    const step = evaluateInput(mapping, path, context, sourceOptions);

    steps.push(step);

    if (step.error !== undefined) {
      return { steps, local: {}, incident: step.error };
    }

    document.put(path, step.value);
    secrets.note(mapping, path);
  }

  return { steps, local: document.toJson() };
}

/** @param context what FEEL sees; most sources are text, which sees nothing */
function evaluateInput(
  mapping: Mapping, [ variable = '' ]: string[], context: () => JsonInputObject, options: SourceOptions
): InputStep {
  const start = options.clock();
  const evaluation = evaluateSource(mapping, context, options);
  const step: InputStep = {
    target: mapping.target ?? '',
    source: mapping.source ?? '',
    forConnector: isConnectorVariable(variable),
    value: evaluation.kind === 'value' ? evaluation.value : null,
    warnings: evaluation.warnings,
    durationMs: options.clock() - start
  };

  return evaluation.kind === 'value' ? step : { ...step, error: evaluation.message };
}

function evaluateSource(mapping: Mapping, context: () => JsonInputObject, options: SourceOptions): Evaluation {
  const source = readSource(mapping);
  const unplaced = unplacedSecret(mapping.source, options.engineVersion);

  if (unplaced) {
    return rejected(
      `in the input '${mapping.target ?? ''}', ${unplaced.message}, where the secret cannot be put in. ${unplaced.advice}`,
      options.engineVersion
    );
  }

  switch (source.kind) {
    case 'missing':
      return options.allowsMissingSource ? NOTHING
        : rejected(`the input '${mapping.target ?? ''}' has no source. Give the field a value.`, options.engineVersion);
    case 'literal':
      return evaluateLiteral(source.text, options);
    case 'feel':
      return named(source.expression, evaluate(source.expression, context(), options), options);
  }
}

/** Only a literal that holds FEEL's own characters has to be read as FEEL. */
function evaluateLiteral(text: string, options: SourceOptions): Evaluation {
  if (!/[\\\n\r]/.test(text)) {
    return { kind: 'value', value: text satisfies JsonValue, type: 'string', warnings: [] };
  }

  return named(literalAsFeel(text), evaluate(literalAsFeel(text), {}, options), options);
}

function named(expression: string, evaluation: Evaluation, { engineVersion }: SourceOptions): Evaluation {
  return evaluation.kind === 'failure'
    ? { ...evaluation, message: sourceFailure(expression, evaluation, engineVersion) }
    : evaluation;
}

function rejected(why: string, engineVersion: string | undefined): Evaluation {
  return { kind: 'failure', phase: 'parse', message: rejectedDeployment(why, engineVersion), warnings: [] };
}
