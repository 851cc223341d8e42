import type { JsonObject, JsonValue } from '../../../feel';
import { formatJson, parseJson } from '../../../feel';
import { isObject } from '../../jsonValues';
import type { MissingSecrets } from './missingSecrets';
import { replaceSecrets, secretNamesIn } from './secretReferences';

/** What every outcome has: the secrets that were found, by name, and the values that the runtime hides in messages. */
interface Found {
  secrets: Map<string, string>;
  hidden: string[];
}

export type JobSecrets = Found & (

  /** @property tolerated missing ones that the run does not need: each reference to them stays as it stands */
  | { kind: 'resolved'; variables: JsonObject; tolerated: string[] }

  /**
   * @property name of the first one that is missing: the runtime looks no further
   * @property unknown all that are written in the variables and missing
   */
  | { kind: 'missing'; name: string; unknown: string[] }
  | { kind: 'unreadable'; message: string }
);

export interface JobSecretsOptions {
  find: (name: string) => Promise<string | undefined>;
  missingSecrets: MissingSecrets;
}

/** Puts secrets into the job's variables, in the order of the runtime (connector contract 3.3). */
export async function putSecretsIntoJob(variables: JsonObject, options: JobSecretsOptions): Promise<JobSecrets> {
  const text = formatJson(variables);
  const known = new Map<string, string | undefined>();
  const written = secretNamesIn(text);

  for (const name of written) {
    known.set(name, await options.find(name));
  }

  const replaced = await replaceAll(text, variables, known, options);
  const secrets = new Map([ ...known ].filter((entry): entry is [ string, string ] => entry[1] !== undefined));
  const found = { secrets, hidden: written.flatMap(name => secrets.get(name) ?? []) };

  switch (replaced.kind) {
    case 'replaced':
      return { ...read(replaced), ...found };
    case 'missing':
      return { ...replaced, ...found, unknown: written.filter(name => !secrets.has(name)) };
    case 'unreadable':
      return { ...replaced, ...found };
  }
}

type Replaced =
  | { kind: 'replaced'; text: string; tolerated: string[] }
  | { kind: 'missing'; name: string }
  | { kind: 'unreadable'; message: string };

/** A secret's value may hold a reference, so each name that comes up is looked for, and the replacement begun anew. */
async function replaceAll(
  text: string, variables: JsonObject, known: Map<string, string | undefined>,
  { find, missingSecrets }: JobSecretsOptions
): Promise<Replaced> {
  const tolerated = new Set<string>();

  for (;;) {
    const attempt = tryReplace(text, known, tolerated);

    if (attempt.kind !== 'stopped') {
      return attempt;
    }

    const { name } = attempt;

    if (!known.has(name)) {
      known.set(name, await find(name));
    } else if (mayStay(name, variables, known, missingSecrets)) {
      tolerated.add(name);
    } else {
      return { kind: 'missing', name };
    }
  }
}

/** The name that the replacement cannot go on without. */
class Stopped extends Error {
  constructor(readonly secret: string) {
    super(secret);
  }
}

function tryReplace(text: string, known: Map<string, string | undefined>, tolerated: Set<string>): Replaced | { kind: 'stopped'; name: string } {
  try {
    const replaced = replaceSecrets(text, name => {
      const value = known.get(name);

      if (value === undefined && !tolerated.has(name)) {
        throw new Stopped(name);
      }

      return value;
    });

    return { kind: 'replaced', text: replaced, tolerated: [ ...tolerated ] };
  } catch (error) {
    if (error instanceof Stopped) {
      return { kind: 'stopped', name: error.secret };
    }

    if (error instanceof RangeError) {
      return { kind: 'unreadable', message: error.message };
    }

    throw error;
  }
}

function read({ text, tolerated }: Extract<Replaced, { kind: 'replaced' }>) {
  const parsed = parseJson(text);

  return parsed.kind === 'value' && isObject(parsed.value)
    ? { kind: 'resolved' as const, variables: parsed.value, tolerated }
    : { kind: 'unreadable' as const, message: 'The job\'s variables are no JSON any more after secrets were put in: a reference spans several fields.' };
}

function mayStay(
  name: string, variables: JsonObject, known: Map<string, string | undefined>, missingSecrets: MissingSecrets
): boolean {
  switch (missingSecrets) {
    case 'fail':
      return false;
    case 'keepAll':
      return true;
    case 'keepCredentials':
      return !namesBesidesCredentials(variables, known).includes(name);
  }
}

function namesBesidesCredentials(
  { authentication: _authentication, awsCredential, ...others }: JsonObject, known: Map<string, string | undefined>
): string[] {
  return [ others, withoutAuthentication(awsCredential) ]
    .flatMap(value => secretNamesIn(replaceSecrets(formatJson(value), name => known.get(name))));
}

function withoutAuthentication(credential: JsonValue = null): JsonValue {
  if (!isObject(credential)) {
    return credential;
  }

  const { authentication: _authentication, ...others } = credential;

  return others;
}
