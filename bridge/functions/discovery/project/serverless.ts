import { basename, dirname, resolve } from 'node:path';

import type { FunctionsProblem } from '../../../protocol';
import type { FunctionPlace } from '../../place/FunctionPlace';
import type { DefinedFunctions, FunctionDefinition } from '../FunctionDefinition';
import type { Resolved } from './Intrinsics';
import type { ReadTemplate } from './readTemplate';
import { ServerlessVariables } from './ServerlessVariables';
import { at, capitalized, isTable, listOf, numberOf, tableAt, textOf } from './values';
import type { Table } from './values';

/** What the Serverless Framework takes where the file does not say. */
const DEFAULT_TIMEOUT_SECONDS = 6;
const DEFAULT_MEMORY_MB = 1024;

/** The functions of a `serverless.yml`. @param place where they are called */
export function serverlessFunctions(template: ReadTemplate, file: string, place: FunctionPlace): DefinedFunctions {
  const reader = new ServerlessReader(template, file, place);

  return { definitions: reader.read(), problems: reader.problems, alsoRead: reader.alsoRead() };
}

class ServerlessReader {
  readonly problems: FunctionsProblem[] = [];
  private readonly unknown: string[] = [];
  private readonly variables: ServerlessVariables;

  constructor(readonly template: ReadTemplate, readonly file: string, place: FunctionPlace) {
    this.variables = new ServerlessVariables(template.value, dirname(file), place);
  }

  /** Files that values were taken from. */
  alsoRead(): string[] {
    return [ ...this.variables.files.paths ];
  }

  read(): FunctionDefinition[] {
    const functions = this.inList(at(this.template.value, 'functions')).flatMap(part => Object.entries(part));

    return functions.flatMap(([ key, given ]) => {
      const fn = this.value(key, given, 'definition');

      return fn === undefined ? [] : [ this.definition(key, fn) ];
    });
  }

  /** The functions, or several lists of them; each may stand in another file. */
  private inList(given: unknown): Table[] {
    const resolved = this.variables.resolve(given);

    if (resolved.kind === 'value') {
      return Array.isArray(resolved.value)
        ? listOf(resolved.value).flatMap(part => this.inList(part))
        : [ resolved.value ].filter(isTable);
    }

    const line = this.template.lineOf('functions');
    const where = `${basename(this.file)}${line === undefined ? '' : `, line ${line}`}`;

    this.problems.push({
      severity: 'error',
      file: this.file,
      line,
      message: `${where}: functions are missing here, for this machine does not know ${resolved.what}.`
    });

    return [];
  }

  private definition(key: string, fn: unknown): FunctionDefinition {
    const own = (name: string): unknown => this.value(key, at(fn, name), name);
    const either = (name: string): unknown => own(name) ?? this.get(key, name, 'provider', name);
    const service = textOf(this.get(key, 'service', 'service')) ?? '';
    const stage = textOf(this.get(key, 'stage', 'provider', 'stage')) ?? 'dev';

    const otherName = textOf(own('name')) ?? `${service}-${stage}-${key}`;
    const unknownOfName = this.unknown.length;

    const definition = {
      name: key,
      otherNames: [ otherName ],
      template: this.file,
      line: this.template.lineOf('functions', key),
      code: resolve(dirname(this.file)),
      runtime: textOf(either('runtime')),
      handler: textOf(own('handler')),
      isImage: at(fn, 'image') !== undefined,
      environment: this.environment(key, fn),
      timeoutSeconds: numberOf(either('timeout')) ?? DEFAULT_TIMEOUT_SECONDS,
      memoryMb: numberOf(either('memorySize')) ?? DEFAULT_MEMORY_MB,
      layers: this.layers(key, listOf(either('layers')))
    };

    return { ...definition, unknown: this.unknown.slice(unknownOfName) };
  }

  private environment(key: string, fn: unknown): Record<string, string> {
    const variables = {
      ...tableAt(this.get(key, 'environment', 'provider', 'environment')),
      ...tableAt(this.value(key, at(fn, 'environment'), 'environment'))
    };

    return Object.fromEntries(Object.entries(variables).flatMap(([ name, given ]) => {
      const value = textOf(this.value(key, given, `environment variable ${name}`));

      return value === undefined ? [] : [ [ name, value ] ];
    }));
  }

  /** The last comes first: of two that have the same, Lambda takes it from the later one. */
  private layers(key: string, layers: unknown[]): string[] {
    return layers.toReversed().flatMap(layer => {
      const reference = textOf(at(layer, 'Ref'));
      const own = Object.keys(tableAt(this.template.value, 'layers')).find(name => layerReference(name) === reference);
      const path = own === undefined ? undefined : textOf(this.get(key, 'layer', 'layers', own, 'path'));

      if (path === undefined) {
        this.tellUnknown(key, `layer ${reference ?? textOf(layer) ?? ''}`, 'what it holds');
      }

      return path === undefined ? [] : [ resolve(dirname(this.file), path) ];
    });
  }

  private get(key: string, what: string, ...path: string[]): unknown {
    return this.known(key, what, this.variables.get(...path));
  }

  private value(key: string, given: unknown, what: string): unknown {
    return this.known(key, what, this.variables.resolve(given));
  }

  /** Undefined, with a remark, for what the project alone does not tell. */
  private known(key: string, what: string, resolved: Resolved | undefined): unknown {
    if (resolved?.kind !== 'unknown') {
      return resolved?.value;
    }

    this.tellUnknown(key, what, resolved.what);

    return undefined;
  }

  private tellUnknown(key: string, what: string, why: string): void {
    this.unknown.push(`the ${what} (${why})`);
    this.problems.push({
      severity: 'warning',
      function: key,
      file: this.file,
      line: this.template.lineOf('functions', key),
      message: `The ${what} of the function ${key} is not set here: this machine does not know ${why}.`
    });
  }
}

/** How a function refers to a layer of the same file. */
function layerReference(name: string): string {
  const id = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');

  return `${capitalized(id)}LambdaLayer`;
}
