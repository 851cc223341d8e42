import type { JsonObject, JsonValue } from '../../../feel';
import { formatJson, parseJson } from '../../../feel';
import { isObject } from '../../jsonValues';
import type { MissingSecrets } from './missingSecrets';
import { replaceSecrets, secretNamesIn } from './secretReferences';

export interface ResolvedJob {
  kind: 'resolved';
  variables: JsonObject;

  /** The secrets that were put in, by name. */
  secrets: Map<string, string>;

  /** Missing ones that the run does not need: each reference to them stays as it stands. */
  tolerated: string[];
}

export type JobSecrets = ResolvedJob
  | { kind: 'missing'; names: string[]; secrets: Map<string, string> }
  | { kind: 'unreadable'; message: string; secrets: Map<string, string> };

export interface JobSecretsOptions {
  find: (name: string) => Promise<string | undefined>;
  missingSecrets: MissingSecrets;
}

/**
 * Puts secrets into the job's variables. All that are missing are found before
 * anything is called (connector contract 3.3).
 */
export async function putSecretsIntoJob(variables: JsonObject, options: JobSecretsOptions): Promise<JobSecrets> {
  const secrets = new Map<string, string>();

  try {
    return await replaceAll(variables, secrets, options);
  } catch (error) {
    if (error instanceof RangeError) {
      return { kind: 'unreadable', message: error.message, secrets };
    }

    throw error;
  }
}

async function replaceAll(variables: JsonObject, secrets: Map<string, string>, options: JobSecretsOptions): Promise<JobSecrets> {
  const text = formatJson(variables);
  const missing = await findAll(text, secrets, options.find);
  const fatal = fatalOf(missing, variables, secrets, options.missingSecrets);

  if (fatal.length) {
    return { kind: 'missing', names: fatal, secrets };
  }

  const replaced = parseJson(replaceSecrets(text, name => secrets.get(name)));

  if (replaced.kind === 'invalid' || !isObject(replaced.value)) {
    return {
      kind: 'unreadable',
      message: 'The job\'s variables are no JSON any more after secrets were put in: a reference spans several fields.',
      secrets
    };
  }

  return { kind: 'resolved', variables: replaced.value, secrets, tolerated: missing };
}

/**
 * A secret's value may hold a reference, so look until no new name comes up.
 * What is missing is taken out, lest the second pass finds the beginning of an odd name in braces.
 */
async function findAll(text: string, secrets: Map<string, string>, find: JobSecretsOptions['find']): Promise<string[]> {
  const missing = new Set<string>();

  for (;;) {
    const unknown = new Set<string>();

    replaceSecrets(text, name => {
      if (!secrets.has(name) && !missing.has(name)) {
        unknown.add(name);
      }

      return secrets.get(name) ?? '';
    });

    if (!unknown.size) {
      return [ ...missing ];
    }

    for (const name of unknown) {
      const value = await find(name);

      if (value === undefined) {
        missing.add(name);
      } else {
        secrets.set(name, value);
      }
    }
  }
}

function fatalOf(missing: string[], variables: JsonObject, secrets: Map<string, string>, missingSecrets: MissingSecrets): string[] {
  switch (missingSecrets) {
    case 'fail':
      return missing;
    case 'keepAll':
      return [];
    case 'keepCredentials': {
      const needed = namesBesidesCredentials(variables, secrets);

      return missing.filter(name => needed.has(name));
    }
  }
}

function namesBesidesCredentials(variables: JsonObject, secrets: Map<string, string>): Set<string> {
  const { authentication: _authentication, awsCredential, ...others } = variables;
  const names = [ others, withoutAuthentication(awsCredential) ].flatMap(value => secretNamesIn(replaceSecrets(formatJson(value), name => secrets.get(name))));

  return new Set(names);
}

function withoutAuthentication(credential: JsonValue = null): JsonValue {
  if (!isObject(credential)) {
    return credential;
  }

  const { authentication: _authentication, ...others } = credential;

  return others;
}
