import type { JsonObject, JsonValue } from '../../../feel';
import { formatJson, parseJson } from '../../../feel';
import { isJsonObject } from '../../../feel/reading';
import type { MissingSecrets } from './missingSecrets';
import { replaceSecrets, secretNamesIn } from '../../secretReferences';

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
      return { ...replaced.text === text ? unchanged(variables, replaced) : read(replaced), ...found };
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
    const attempt = tryReplace(text, known, tolerated, name => mayStay(name, variables, known, missingSecrets));

    if (attempt.kind !== 'stopped') {
      return attempt;
    }

    const { name } = attempt;

    if (known.has(name)) {
      return { kind: 'missing', name };
    }

    known.set(name, await find(name));
  }
}

/**
 * Stopped by the first name that the replacement cannot go on without; what it came to by then is of no use.
 *
 * @param tolerated missing names that may stay as they stand; those that are met are added
 * @param mayStay whether one that is known to be missing is such a name
 */
function tryReplace(
  text: string, known: Map<string, string | undefined>, tolerated: Set<string>, mayStay: (name: string) => boolean
): Replaced | { kind: 'stopped'; name: string } {
  let stopping: string | undefined;

  const find = (name: string): string | undefined => {
    const value = known.get(name);

    if (value === undefined && stopping === undefined && !tolerated.has(name)) {
      if (known.has(name) && mayStay(name)) {
        tolerated.add(name);
      } else {
        stopping = name;
      }
    }

    return value;
  };

  try {
    const replaced = replaceSecrets(text, find);

    return stopping === undefined
      ? { kind: 'replaced', text: replaced, tolerated: [ ...tolerated ] }
      : { kind: 'stopped', name: stopping };
  } catch (error) {
    if (stopping !== undefined) {
      return { kind: 'stopped', name: stopping };
    }

    if (error instanceof RangeError) {
      return { kind: 'unreadable', message: error.message };
    }

    throw error;
  }
}

function unchanged(variables: JsonObject, { tolerated }: Extract<Replaced, { kind: 'replaced' }>) {
  return { kind: 'resolved' as const, variables, tolerated };
}

function read({ text, tolerated }: Extract<Replaced, { kind: 'replaced' }>) {
  const parsed = parseJson(text);

  return parsed.kind === 'value' && isJsonObject(parsed.value)
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
  if (!isJsonObject(credential)) {
    return credential;
  }

  const { authentication: _authentication, ...others } = credential;

  return others;
}
