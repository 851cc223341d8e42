import { stringsOf } from '../../../feel/reading';
import { readSource } from '../../mappingSource';
import { rulesOf } from '../../platformVersion';
import { camundaSecretsIn } from './camundaSecrets';

/** As the engine finds a reference in mere text. */
const IN_TEXT = /camunda\.secrets\.[\w-]+/;

/** A reference to one of the engine's secrets that the engine has no place for, so that it rejects the deployment. */
export interface UnplacedSecret {

  /** What stands where: `camunda.secrets.T stands inside a string`. */
  message: string;

  /** How to write it instead. */
  advice: string;
}

/**
 * The first reference to a secret in an input's source that the engine cannot
 * place: in text, in a list, or in a context that a branch of an `if` returns.
 * Engines that do not know `camunda.secrets` take all of them (connector contract 3.1).
 *
 * @param source of a `zeebe:input`, with the `=` that marks FEEL
 * @param engineVersion of the diagram, such as `8.10.0`; the newest where it names none
 */
export function unplacedSecret(
  source: string | undefined, engineVersion: string | undefined
): UnplacedSecret | undefined {
  if (!rulesOf(engineVersion).hasCamundaSecrets) {
    return undefined;
  }

  const read = readSource({ source });

  switch (read.kind) {
    case 'missing':
      return undefined;
    case 'literal':
      return inLiteral(read.text);
    case 'feel':
      return inString(read.expression) ?? inStructure(read.expression);
  }
}

function inLiteral(text: string): UnplacedSecret | undefined {
  const [ reference ] = IN_TEXT.exec(text) ?? [];

  if (reference === undefined) {
    return undefined;
  }

  return {
    message: `${reference} stands in a text`,
    advice: reference === text ? 'Put = in front of it.' : `Make it FEEL, with the reference outside of the quotes: ="Bearer " + ${reference}.`
  };
}

function inString(expression: string): UnplacedSecret | undefined {
  const [ reference ] = stringsOf(expression).flatMap(string => IN_TEXT.exec(string) ?? []);

  return reference === undefined ? undefined : {
    message: `${reference} stands inside a string`,
    advice: `Write it outside of the quotes: "Bearer " + ${reference}.`
  };
}

function inStructure(expression: string): UnplacedSecret | undefined {
  const unplaced = camundaSecretsIn(expression).find(({ within }) => within);

  if (!unplaced) {
    return undefined;
  }

  const reference = `camunda.secrets.${unplaced.name}`;

  return unplaced.within === 'list'
    ? { message: `${reference} is in a list`, advice: 'Give it an entry of a context instead: {token: camunda.secrets.NAME}.' }
    : {
      message: `${reference} is in a context that a branch of an if returns`,
      advice: 'Let the if stand inside of the context: {token: if … then camunda.secrets.NAME else null}.'
    };
}
