import type { Resolved } from './Intrinsics';
import { at, isTable } from './values';

const MAX_DEPTH = 20;

/** An innermost `${…}`. */
const VARIABLE = /\$\{([^${}]*)\}/;

/**
 * The Serverless Framework's variables, as far as the file alone tells them:
 * `${self:…}`, `${opt:…}` and `${env:…}` by their defaults, `${sls:stage}`. The
 * bridge's own environment is not handed to functions.
 */
export class ServerlessVariables {
  constructor(readonly root: unknown, readonly file: string) {}

  resolve(value: unknown, depth = 0): Resolved {
    if (typeof value === 'string') {
      return this.resolveText(value, depth);
    }

    // CloudFormation's functions in the file
    const [ key = '', ...more ] = isTable(value) ? Object.keys(value) : [];

    return more.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))
      ? { kind: 'unknown', what: key }
      : { kind: 'value', value };
  }

  private resolveText(text: string, depth: number): Resolved {
    const [ all, inner = '' ] = VARIABLE.exec(text) ?? [];

    if (all === undefined) {
      return { kind: 'value', value: text };
    }

    if (depth > MAX_DEPTH) {
      return { kind: 'unknown', what: all };
    }

    const resolved = this.variable(inner, depth + 1);

    if (resolved.kind === 'unknown' || text === all) {
      return resolved;
    }

    return this.resolveText(text.replace(all, () => String(resolved.value)), depth + 1);
  }

  /** The first of several that there is: `${opt:stage, self:provider.stage, 'dev'}`. */
  private variable(text: string, depth: number): Resolved {
    for (const source of text.split(',').map(part => part.trim())) {
      const value = this.source(source, depth);

      if (value !== undefined) {
        return this.resolve(value, depth);
      }
    }

    return { kind: 'unknown', what: `\${${text}}` };
  }

  private source(text: string, depth: number): unknown {
    const [ , quoted ] = /^(?:'([^']*)'|"[^"]*")$/.exec(text) ?? [];

    if (quoted !== undefined || text.startsWith('"')) {
      return quoted ?? text.slice(1, -1);
    }

    if (/^(\d+(\.\d+)?|true|false)$/.test(text)) {
      return text;
    }

    if (text.startsWith('self:')) {
      return at(this.root, ...text.slice('self:'.length).split('.'));
    }

    if (text === 'sls:stage') {
      return this.variable('self:provider.stage, \'dev\'', depth).kind === 'value' ? at(this.root, 'provider', 'stage') ?? 'dev' : undefined;
    }

    return undefined;
  }
}
