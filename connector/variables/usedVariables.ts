import type { LambdaTask } from '../lambdaTask';
import { readField } from '../readField';
import { readSource } from '../mappingSource';
import { variablesOf } from '../../feel/reading';

/** Resolved by the engine or by the run's own secrets, never by a process variable (connector contract 3.1). */
const RESERVED_ROOT = 'camunda';

/**
 * The process variables that a task's expressions read, as paths such as
 * `[ 'order', 'id' ]`, each once, in the order of their use.
 *
 * Result and error expression are left out: they see the response and no
 * process variables (connector contract 3.7, 3.8).
 */
export function usedVariables(task: LambdaTask): string[][] {
  const paths = [ ...pathsOfInputs(task), ...pathsOfOutputs(task), ...pathsOfTheRest(task) ];

  return unique(paths.filter(([ root ]) => root !== RESERVED_ROOT));
}

/** An input's value is visible to those after it, and hides a variable of its name (connector contract 3.1). */
function pathsOfInputs({ inputs }: LambdaTask): string[][] {
  return inputs.flatMap((input, index) => {
    const assigned = new Set(inputs.slice(0, index).map(rootOfTarget));

    return pathsOfSource(input.source).filter(path => !assigned.has(path[0]));
  });
}

/** Outputs see what the job brought and the inputs before they see the process. */
function pathsOfOutputs(task: LambdaTask): string[][] {
  const resultExpression = readField(task, 'resultExpression') ?? '';
  const local = new Set([ readField(task, 'resultVariable'), ...task.inputs.map(rootOfTarget) ]);

  return task.outputs
    .flatMap(output => pathsOfSource(output.source))
    .filter(([ root = '' ]) => !local.has(root) && !isKeyIn(resultExpression, root));
}

function pathsOfTheRest({ retries, catchers }: LambdaTask): string[][] {
  return [ retries, ...catchers.map(({ errorCode }) => errorCode) ].flatMap(pathsOfSource);
}

function pathsOfSource(source: string | undefined): string[][] {
  const read = readSource({ source });

  return read.kind === 'feel'
    ? variablesOf(read.expression).filter(({ perhapsField }) => !perhapsField).map(({ path }) => path)
    : [];
}

function rootOfTarget({ target }: { target?: string }): string | undefined {
  return target?.split('.')[0];
}

/** A look at the text is enough: where it errs, a name too many or too few is suggested. */
function isKeyIn(expression: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  return new RegExp(`[{,]\\s*"?${escaped}"?\\s*:`).test(expression);
}

function unique(paths: string[][]): string[][] {
  return [ ...new Map(paths.map(path => [ path.join('\n'), path ])).values() ];
}
