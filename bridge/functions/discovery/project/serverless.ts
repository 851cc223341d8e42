import { dirname, resolve } from 'node:path';

import type { FunctionsProblem } from '../../../protocol';
import type { DefinedFunctions, FunctionDefinition } from '../FunctionDefinition';
import type { ReadTemplate } from './readTemplate';
import { ServerlessVariables } from './ServerlessVariables';
import { at, numberOf, tableAt, textOf } from './values';

/** What the Serverless Framework takes where the file does not say. */
const DEFAULT_TIMEOUT_SECONDS = 6;
const DEFAULT_MEMORY_MB = 1024;

/** The functions of a `serverless.yml`. */
export function serverlessFunctions(template: ReadTemplate, file: string): DefinedFunctions {
  const reader = new ServerlessReader(template, file);
  const definitions = Object.keys(tableAt(template.value, 'functions')).map(key => reader.read(key));

  return { definitions, problems: reader.problems };
}

class ServerlessReader {
  readonly problems: FunctionsProblem[] = [];
  private readonly variables: ServerlessVariables;

  constructor(readonly template: ReadTemplate, readonly file: string) {
    this.variables = new ServerlessVariables(template.value, file);
  }

  read(key: string): FunctionDefinition {
    const own = (name: string): unknown => this.value(key, at(this.template.value, 'functions', key, name), name);
    const either = (name: string): unknown => own(name) ?? this.value(key, at(this.template.value, 'provider', name), name);
    const service = textOf(this.value(key, at(this.template.value, 'service'), 'service')) ?? '';
    const stage = textOf(this.value(key, at(this.template.value, 'provider', 'stage') ?? 'dev', 'stage')) ?? 'dev';

    return {
      name: key,
      otherNames: [ textOf(own('name')) ?? `${service}-${stage}-${key}` ],
      template: this.file,
      line: this.template.lineOf('functions', key),
      code: resolve(dirname(this.file)),
      runtime: textOf(either('runtime')),
      handler: textOf(own('handler')),
      isImage: at(this.template.value, 'functions', key, 'image') !== undefined,
      environment: this.environment(key),
      timeoutSeconds: numberOf(either('timeout')) ?? DEFAULT_TIMEOUT_SECONDS,
      memoryMb: numberOf(either('memorySize')) ?? DEFAULT_MEMORY_MB,
      layers: []
    };
  }

  private environment(key: string): Record<string, string> {
    const variables = {
      ...tableAt(this.template.value, 'provider', 'environment'),
      ...tableAt(this.template.value, 'functions', key, 'environment')
    };

    return Object.fromEntries(Object.entries(variables).flatMap(([ name, given ]) => {
      const value = textOf(this.value(key, given, `environment variable ${name}`));

      return value === undefined ? [] : [ [ name, value ] ];
    }));
  }

  /** Undefined, with a remark, for what the file alone does not tell. */
  private value(key: string, given: unknown, what: string): unknown {
    const resolved = this.variables.resolve(given);

    if (resolved.kind === 'value') {
      return resolved.value;
    }

    this.problems.push({
      severity: 'warning',
      function: key,
      file: this.file,
      line: this.template.lineOf('functions', key),
      message: `The ${what} of the function ${key} is not set here: this machine does not know ${resolved.what}.`
    });

    return undefined;
  }
}
