/** What a function name names (connector contract 2). */
export type FunctionReference =
  | { kind: 'name'; name: string; qualifier?: string }
  | { kind: 'partialArn'; account: string; name: string; qualifier?: string }
  | { kind: 'arn'; partition: string; region: string; account: string; name: string; qualifier?: string }
  | { kind: 'url'; url: string }
  | { kind: 'malformed'; message: string };

const MAX_NAME_LENGTH = 64;
const MAX_LENGTH = 256;

const NAME = '(?<name>[A-Za-z0-9_-]+)';
const QUALIFIER = '(?::(?<qualifier>\\$LATEST|[A-Za-z0-9_-]+))?';
const ACCOUNT = '(?<account>\\d{12})';

const PLAIN = new RegExp(`^${NAME}${QUALIFIER}$`);
const PARTIAL_ARN = new RegExp(`^${ACCOUNT}:function:${NAME}${QUALIFIER}$`);
const ARN = new RegExp(`^arn:(?<partition>aws(?:-[a-z]+)*):lambda:(?<region>[a-z]+(?:-[a-z]+)+-\\d+):${ACCOUNT}:function:${NAME}${QUALIFIER}$`);
const FUNCTION_URL = /^https?:\/\/[a-z0-9]+\.lambda-url\.[a-z0-9-]+\.on\.aws([/?#].*)?$/i;

/** Reads a function name as the Invoke API does: text, neither FEEL nor with a secret in it. */
export function parseFunctionReference(text: string): FunctionReference {
  if (FUNCTION_URL.test(text)) {
    return { kind: 'url', url: text };
  }

  const reference = parseName(text) ?? parsePartialArn(text) ?? parseArn(text);

  if (!reference) {
    return { kind: 'malformed', message: problemOf(text) };
  }

  return tooLong(text, reference.name) ?? reference;
}

function parseName(text: string): FunctionReference & { name: string } | undefined {
  const { name, qualifier } = PLAIN.exec(text)?.groups ?? {};

  return name ? { kind: 'name', name, qualifier } : undefined;
}

function parsePartialArn(text: string): FunctionReference & { name: string } | undefined {
  const { account, name, qualifier } = PARTIAL_ARN.exec(text)?.groups ?? {};

  return account && name ? { kind: 'partialArn', account, name, qualifier } : undefined;
}

function parseArn(text: string): FunctionReference & { name: string } | undefined {
  const { partition, region, account, name, qualifier } = ARN.exec(text)?.groups ?? {};

  return partition && region && account && name
    ? { kind: 'arn', partition, region, account, name, qualifier }
    : undefined;
}

function tooLong(text: string, name: string): FunctionReference | undefined {
  if (name.length > MAX_NAME_LENGTH) {
    return { kind: 'malformed', message: `has ${name.length} characters in its name, at most ${MAX_NAME_LENGTH} are allowed` };
  }

  return text.length > MAX_LENGTH
    ? { kind: 'malformed', message: `has ${text.length} characters, at most ${MAX_LENGTH} are allowed` }
    : undefined;
}

function problemOf(text: string): string {
  if (/^https?:/i.test(text)) {
    return 'is neither a name nor an ARN: the Invoke API takes no web addresses';
  }

  return /^arn:/i.test(text)
    ? 'is no ARN of a function: it must look like arn:aws:lambda:eu-central-1:123456789012:function:my-function'
    : 'is neither a name (letters, digits, - and _), name:alias, name:version nor an ARN';
}
