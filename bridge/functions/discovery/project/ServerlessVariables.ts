import type { FunctionPlace } from '../../place/FunctionPlace';
import { IncludedFiles } from './IncludedFiles';
import { Intrinsics } from './Intrinsics';
import type { Resolved } from './Intrinsics';
import { at, isTable, textOf } from './values';
import type { Table } from './values';

const MAX_DEPTH = 20;

/** An innermost `${source:…}` or `${source(…)}`; CloudFormation's `${AWS::Region}` is none. */
const VARIABLE = /\$\{([a-z][\w-]*(?::(?!:)|\()[^${}]*)\}/i;

/** `source:address`, `source(argument)` or `source(argument):address`. */
const SOURCE = /^([a-z][\w-]*)(?:\(([^)]*)\))?(?::(.*))?$/i;

const DEFAULT_STAGE = 'dev';
const DEFAULT_REGION = 'us-east-1';

/**
 * The Serverless Framework's variables, as far as the project alone tells them:
 * `${self:…}`, `${file(…)}` of YAML or JSON, `${param:…}`, `${opt:…}` by their
 * defaults, `${env:…}` by them or the project's `.env` with `useDotenv`, stage and
 * region; and CloudFormation's functions by the file's own resources. The bridge's
 * own environment is not handed to functions.
 */
export class ServerlessVariables {
  readonly files: IncludedFiles;

  /** @param folder of the file @param place where its functions are called */
  constructor(readonly root: unknown, folder: string, private readonly place: FunctionPlace) {
    this.files = new IncludedFiles(folder);
  }

  /** The value at a path of keys, of which each may be a variable; undefined where there is none. */
  get(...path: string[]): Resolved | undefined {
    return this.below(this.root, path, 0);
  }

  resolve(value: unknown, depth = 0): Resolved {
    if (typeof value === 'string') {
      return this.resolveText(value, depth);
    }

    const [ key = '', ...more ] = isTable(value) ? Object.keys(value) : [];

    return isTable(value) && more.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))
      ? this.ofCloudFormation(value, depth + 1)
      : { kind: 'value', value };
  }

  private resolveText(text: string, depth: number): Resolved {
    const [ all, inner = '' ] = VARIABLE.exec(text) ?? [];

    if (all === undefined) {
      return { kind: 'value', value: text };
    }

    const resolved = depth > MAX_DEPTH ? unknown(inner) : this.variable(inner, depth + 1);

    if (resolved.kind === 'unknown' || text === all) {
      return resolved;
    }

    const part = textOf(resolved.value);

    return part === undefined ? unknown(inner) : this.resolveText(text.replace(all, () => part), depth + 1);
  }

  /** The first of several that there is: `${opt:stage, self:provider.stage, 'dev'}`. */
  private variable(text: string, depth: number): Resolved {
    for (const source of text.match(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,])+/g) ?? []) {
      const resolved = this.source(source.trim(), depth);

      if (resolved !== undefined) {
        return resolved;
      }
    }

    return unknown(text);
  }

  /** Undefined for what is not there, so that the next one counts. */
  private source(text: string, depth: number): Resolved | undefined {
    const [ , single, double ] = /^(?:'([^']*)'|"([^"]*)")$/.exec(text) ?? [];
    const literal = single ?? double ?? /^(?:\d+(?:\.\d+)?|true|false)$/.exec(text)?.[0];

    if (literal !== undefined) {
      return this.resolve(literal, depth);
    }

    const [ , name = '', argument = '', address = '' ] = SOURCE.exec(text) ?? [];

    switch (name) {
      case 'self':
        return this.below(this.root, keysOf(address), depth);
      case 'file':
        return this.file(argument.trim(), keysOf(address), depth);
      case 'param':
        return this.param(address, depth);
      case 'env':
        return this.environment(address, depth);
      case 'opt':
        return undefined;
      default:
        return this.ofDeployment(`${name}:${address}`, depth) ?? unknown(text);
    }
  }

  private file(path: string, keys: string[], depth: number): Resolved | undefined {
    const content = this.files.read(path);

    return content?.kind === 'value' ? this.below(content.value, keys, depth) : content;
  }

  private param(name: string, depth: number): Resolved | undefined {
    const stage = this.ofDeployment('sls:stage', depth);
    const own = stage?.kind === 'value' ? this.below(this.root, [ 'params', textOf(stage.value) ?? '', name ], depth) : stage;

    return own ?? this.below(this.root, [ 'params', 'default', name ], depth);
  }

  /** Of the one file that the framework loads; values that it puts together of others are unknown here. */
  private environment(name: string, depth: number): Resolved | undefined {
    const stage = at(this.root, 'useDotenv') === true ? this.ofDeployment('sls:stage', depth) : undefined;

    if (stage?.kind !== 'value') {
      return stage;
    }

    const value = textOf(at(this.files.readEnvironment(textOf(stage.value) ?? ''), name));

    if (value === undefined) {
      return undefined;
    }

    return value.includes('$') ? unknown(`env:${name}`) : { kind: 'value', value };
  }

  private ofDeployment(source: string, depth: number): Resolved | undefined {
    switch (source) {
      case 'sls:stage':
        return this.below(this.root, [ 'provider', 'stage' ], depth) ?? { kind: 'value', value: DEFAULT_STAGE };
      case 'aws:region':
        return this.below(this.root, [ 'provider', 'region' ], depth) ?? { kind: 'value', value: DEFAULT_REGION };
      default:
        return undefined;
    }
  }

  private below(value: unknown, [ key, ...more ]: string[], depth: number): Resolved | undefined {
    const resolved = this.resolve(value, depth + 1);

    if (resolved.kind === 'unknown' || key === undefined) {
      return resolved;
    }

    const inner = at(resolved.value, key);

    return inner === undefined || inner === null ? undefined : this.below(inner, more, depth);
  }

  /** Its variables are filled in first, as the framework does. */
  private ofCloudFormation(call: Table, depth: number): Resolved {
    const filled = this.fill(call, depth);
    const resolved = filled.kind === 'value' ? new Intrinsics(this.template(depth), this.place).resolve(filled.value) : filled;

    return resolved.kind === 'value' && typeof resolved.value === 'string' ? this.resolveText(resolved.value, depth) : resolved;
  }

  private template(depth: number): Table {
    const resources = this.below(this.root, [ 'resources', 'Resources' ], depth);

    return { Resources: resources?.kind === 'value' ? resources.value : undefined };
  }

  private fill(value: unknown, depth: number): Resolved {
    if (depth > MAX_DEPTH || typeof value === 'string') {
      return this.resolveText(textOf(value) ?? '', depth);
    }

    if (typeof value !== 'object' || value === null) {
      return { kind: 'value', value };
    }

    const entries = Object.entries(value).map(([ key, part ]) => [ key, this.fill(part, depth + 1) ] as const);
    const failed = entries.find(([ , { kind } ]) => kind === 'unknown');
    const values = entries.map(([ key, part ]) => [ key, part.kind === 'value' ? part.value : undefined ] as const);

    return failed?.[1]
      ?? { kind: 'value', value: Array.isArray(value) ? values.map(([ , part ]) => part) : Object.fromEntries(values) };
  }
}

function keysOf(address: string): string[] {
  return address === '' ? [] : address.split('.');
}

function unknown(variable: string): Resolved {
  return { kind: 'unknown', what: `\${${variable}}` };
}
