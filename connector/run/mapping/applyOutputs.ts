import type { EvaluateOptions, Evaluation, JsonInputObject, JsonObject, JsonValue } from '../../../feel';
import { evaluate, toPlainJson } from '../../../feel';
import { valueAt } from '../../jsonValues';
import type { LambdaTask, Mapping } from '../../lambdaTask';
import { pathOf } from '../../mappingTarget';
import { rulesOf } from '../../platformVersion';
import { MappingDocument } from './mappingDocument';
import { readSource } from '../../mappingSource';
import { sourceFailure } from './sourceFailure';
import type { InputStep, OutputStep } from '../report';

export interface AppliedOutputs {
  step: OutputStep;

  /** Job variables that the task's inputs keep in the task's own scope, by name. */
  staysLocal: string[];
  incident?: string;
}

export interface Scopes {
  process: JsonInputObject;
  local: JsonObject;

  /** What the job was completed with. */
  job: JsonObject;
}

interface OutputOptions extends EvaluateOptions {
  clock(): number;
}

interface MappingOptions extends OutputOptions {

  /** Of the diagram; the newest where it names none. */
  engineVersion: string | undefined;
}

/**
 * Which variables reach the process when the job is completed: through
 * `zeebe:output` where the task has any, else all but those that an input has
 * made variables of the task (connector contract 3.9).
 */
export function applyOutputs(task: LambdaTask, scopes: Scopes, options: OutputOptions): AppliedOutputs {
  const start = options.clock();
  const { engineVersion } = task;
  const { writesRegions: withRegions } = rulesOf(engineVersion);

  return task.outputs.length
    ? mapOutputs(task.outputs, scopes, { ...options, withRegions, engineVersion }, start)
    : propagate(scopes, start, options);
}

function propagate({ local, job }: Scopes, start: number, options: OutputOptions): AppliedOutputs {
  const staysLocal = Object.keys(job).filter(name => Object.hasOwn(local, name));
  const processVariables = Object.fromEntries(Object.entries(job).filter(([ name ]) => !staysLocal.includes(name)));

  return { step: { mappings: [], processVariables, durationMs: options.clock() - start }, staysLocal };
}

function mapOutputs(outputs: Mapping[], scopes: Scopes, options: MappingOptions, start: number): AppliedOutputs {
  const scope: JsonInputObject = { ...scopes.process, ...scopes.local, ...scopes.job };
  const document = new MappingDocument(path => seedAt(scope, path));
  const mappings: InputStep[] = [];

  for (const output of outputs) {
    const mapping = evaluateOutput(output, document.visibleOver(scope), options);

    mappings.push(mapping);

    if (mapping.error !== undefined) {
      return {
        step: { mappings, processVariables: {}, durationMs: options.clock() - start },
        staysLocal: [],
        incident: mapping.error
      };
    }

    document.put(pathOf(mapping.target), mapping.value);
  }

  return {
    step: { mappings, processVariables: document.toJson(), durationMs: options.clock() - start }, staysLocal: []
  };
}

/** What a nested target merges into. */
function seedAt(scope: JsonInputObject, [ name = '', ...rest ]: string[]): JsonValue | undefined {
  return Object.hasOwn(scope, name) ? valueAt(toPlainJson(scope[name] ?? null), rest) : undefined;
}

function evaluateOutput(output: Mapping, context: JsonInputObject, options: MappingOptions): InputStep {
  const start = options.clock();
  const evaluation = evaluateSource(output, context, options);
  const step = { target: output.target ?? '', source: output.source ?? '', forConnector: false, warnings: evaluation.warnings };
  const durationMs = options.clock() - start;

  return evaluation.kind === 'value'
    ? { ...step, value: evaluation.value, durationMs }
    : {
      ...step, durationMs, value: null, error: sourceFailure(expressionOf(output), evaluation, options.engineVersion)
    };
}

/** As the engine's messages have it: without the `=` that marks it. */
function expressionOf(output: Mapping): string {
  const source = readSource(output);

  return source.kind === 'feel' ? source.expression : output.source ?? '';
}

/** Unlike an input's, an output's literal is a number where it reads as one. */
function evaluateSource(output: Mapping, context: JsonInputObject, options: OutputOptions): Evaluation {
  const source = readSource(output);

  switch (source.kind) {
    case 'missing':
      return { kind: 'value', value: null, type: 'null', warnings: [] };
    case 'literal':
      return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(source.text)
        ? { kind: 'value', value: numberOf(source.text), type: 'number', warnings: [] }
        : { kind: 'value', value: source.text, type: 'string', warnings: [] };
    case 'feel':
      return evaluate(source.expression, context, options);
  }
}

/** A whole number keeps its digits. */
function numberOf(text: string): number | bigint {
  const number = Number(text);

  return Number.isSafeInteger(number) || !/^[+-]?\d+$/.test(text) ? number : BigInt(text.replace(/^\+/, ''));
}
