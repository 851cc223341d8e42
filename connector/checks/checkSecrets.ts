import { variablesOf } from '../../feel/reading';
import { FIELDS } from '../fields';
import { rulesOf } from '../platformVersion';
import { isFeel, readField } from '../readField';
import { secretNamesIn } from '../secretReferences';
import { warning } from './Finding';
import type { Field } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import type { Finding } from './Finding';

const STRING_LITERALS = /"(?:[^"\\]|\\.)*"/gs;

/**
 * References to secrets that this machine does not have. They are amber only
 * where a run happens: Camunda has secrets of its own, so this is no part of
 * `checkTask`.
 *
 * @param known the names of the secrets that there are
 */
export function checkSecrets(task: LambdaTask, known: ReadonlySet<string>): Finding[] {
  return FIELDS.flatMap(field => {
    const missing = secretsOfField(task, field).filter(name => !known.has(name));

    return missing.length ? [ unknownSecret(field, missing) ] : [];
  });
}

/** The names of all secrets that a task's fields refer to, each once. */
export function secretsOf(task: LambdaTask): string[] {
  return [ ...new Set(FIELDS.flatMap(field => secretsOfField(task, field))) ];
}

/** Secrets are replaced in what inputs bring, not in headers (connector contract 3.1, 3.3). */
function secretsOfField(task: LambdaTask, { id, binding }: Field): string[] {
  const value = readField(task, id) ?? '';

  if (binding.kind !== 'input') {
    return [];
  }

  return isFeel(value) ? secretsOfExpression(value.slice(1), task.engineVersion) : secretNamesIn(value);
}

/** In FEEL, a reference of the older kind stands in a string; bare, it is a variable. */
function secretsOfExpression(expression: string, engineVersion: string | undefined): string[] {
  const inStrings = [ ...expression.matchAll(STRING_LITERALS) ]
    .flatMap(([ literal ]) => secretNamesIn(literal.slice(1, -1)));
  const ofEngine = rulesOf(engineVersion).hasCamundaSecrets
    ? variablesOf(expression).flatMap(({ path }) => camundaSecret(path)) : [];

  return [ ...new Set([ ...inStrings, ...ofEngine ]) ];
}

/** Just three segments count: a path behind the name makes it another value (connector contract 3.1). */
function camundaSecret([ root, namespace, name, ...rest ]: string[]): string[] {
  return root === 'camunda' && namespace === 'secrets' && name !== undefined && !rest.length ? [ name ] : [];
}

function unknownSecret({ id, label }: Field, names: string[]): Finding {
  const [ are, them ] = names.length === 1 ? [ 'is', 'it' ] : [ 'are', 'them' ];

  return warning(id, 'unknownSecret',
    `${label}: ${names.join(', ')} ${are} unknown on this machine. For test runs, add ${them} to the secrets file or the environment.`);
}
