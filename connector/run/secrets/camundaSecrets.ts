import { isJsonObject, placedReferencesOf } from '../../../feel/reading';
import type { JsonInputObject, JsonObject, PlacedReference } from '../../../feel/reading';
import type { Mapping } from '../../lambdaTask';
import { isCredentialPath } from './credentialPath';
import type { MissingSecrets } from './missingSecrets';
import { readSource } from '../../mappingSource';
import { rulesOf } from '../../platformVersion';
import type { SecretPlace } from './putInSecrets';
import { putInSecrets, referenceTo } from './putInSecrets';

interface Place extends SecretPlace {
  /** The target of the input. */
  target: string[];
}

export type HandedOut =
  | { kind: 'handedOut'; local: JsonObject; secrets: Map<string, string>; tolerated: string[] }
  | { kind: 'missing'; names: string[]; secrets: Map<string, string> };

/**
 * Follows written-out `camunda.secrets.NAME` references: while inputs are
 * evaluated such a one is its own text, and the engine remembers where it
 * ended up; the value is put in there when the job is handed out (connector contract 3.1).
 */
export class CamundaSecrets {
  private places: Place[] = [];

  constructor(private readonly engineVersion: string | undefined) {}

  /** The variables that an input sees, with the references that are written out in it. */
  visibleIn(mapping: Mapping, variables: JsonInputObject): JsonInputObject {
    const names = this.referencesIn(mapping).map(({ name }) => name);

    if (!names.length) {
      return variables;
    }

    const camunda = Object.hasOwn(variables, 'camunda') ? variables.camunda : undefined;

    return {
      ...variables,
      camunda: {
        ...(isJsonObject(camunda) ? camunda : {}),
        secrets: Object.fromEntries(names.map(name => [ name, referenceTo(name) ]))
      }
    };
  }

  /**
   * Remembers where an input's references went; a later target takes the place of an earlier one that
   * it collides with.
   */
  note(mapping: Mapping, target: string[]): void {
    this.places = this.places.filter(place => !isPrefix(place.target, target) && !isPrefix(target, place.target));

    const references = this.referencesIn(mapping);
    const paths = new Map(references.map(({ contextPath }) => [ JSON.stringify(contextPath), contextPath ]));

    for (const [ key, contextPath ] of paths) {
      const names = references.filter(reference => JSON.stringify(reference.contextPath) === key)
        .map(({ name }) => name);

      this.places.push({ target, path: [ ...target, ...contextPath ], names });
    }
  }

  /**
   * Puts the values in. A missing one is an incident, unless the run does not need it.
   */
  async handOut(
    local: JsonObject, find: (name: string) => Promise<string | undefined>, missingSecrets: MissingSecrets
  ): Promise<HandedOut> {
    const secrets = new Map<string, string>();
    const missing = new Set<string>();
    const tolerated = new Set<string>();

    for (const { path, names } of this.places) {
      for (const name of names) {
        const value = secrets.get(name) ?? await find(name);

        if (value !== undefined) {
          secrets.set(name, value);
        } else if (missingSecrets === 'keepAll' || missingSecrets === 'keepCredentials' && isCredentialPath(path)) {
          tolerated.add(name);
        } else {
          missing.add(name);
        }
      }
    }

    return missing.size
      ? { kind: 'missing', names: [ ...missing ], secrets }
      : { kind: 'handedOut', local: putInSecrets(local, this.places, secrets), secrets, tolerated: [ ...tolerated ] };
  }

  private referencesIn(mapping: Mapping) {
    const source = readSource(mapping);

    return source.kind === 'feel' && rulesOf(this.engineVersion).hasCamundaSecrets
      ? camundaSecretsIn(source.expression)
      : [];
  }
}

/** Stands in each reference, which is written in no other way: most expressions are done with by this. */
const NAMESPACE = 'secrets';

/** Just three segments count: `camunda.secrets.NAME.length` is no reference to a secret. */
export function camundaSecretsIn(expression: string): Array<Omit<PlacedReference, 'path'> & { name: string }> {
  return expression.includes(NAMESPACE) ? placedReferencesOf(expression).flatMap(secretOf) : [];
}

function secretOf({ path: [ root, namespace, name, ...rest ], ...place }: PlacedReference) {
  return root === 'camunda' && namespace === NAMESPACE && name !== undefined && !rest.length ? [ { name, ...place } ] : [];
}

function isPrefix(path: string[], of: string[]): boolean {
  return path.length <= of.length && path.every((key, at) => key === of[at]);
}
