import { dirname, resolve } from 'node:path';

import type { FunctionsProblem } from '../../../protocol';
import type { FunctionPlace } from '../../place/FunctionPlace';
import type { DefinedFunctions, EsbuildOptions, FunctionDefinition } from '../FunctionDefinition';
import { Intrinsics } from './Intrinsics';
import type { ReadTemplate } from './readTemplate';
import { at, capitalized, listOf, numberOf, tableAt, textOf } from './values';
import type { Table } from './values';

const FUNCTION_TYPES = [ 'AWS::Serverless::Function', 'AWS::Lambda::Function' ];

/** What Lambda takes where the template does not say. */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MB = 128;

/** The functions of a template of AWS SAM, CloudFormation or CDK. @param place where they are called */
export function cloudFormationFunctions(template: ReadTemplate, file: string, place: FunctionPlace): DefinedFunctions {
  const resources = Object.entries(tableAt(template.value, 'Resources'));
  const intrinsics = new Intrinsics(template.value, place);
  const readers = resources
    .filter(([ , resource ]) => FUNCTION_TYPES.includes(String(at(resource, 'Type'))))
    .filter(([ , resource ]) => intrinsics.holds(textOf(at(resource, 'Condition')) ?? '') !== false)
    .map(([ id, resource ]) => new FunctionReader(template, file, id, resource, intrinsics));

  return { definitions: readers.map(reader => reader.read()), problems: readers.flatMap(({ problems }) => problems) };
}

/** Reads one function, and notes what of it only AWS knows. */
class FunctionReader {
  readonly problems: FunctionsProblem[] = [];
  private readonly unknown: string[] = [];
  private readonly properties: Table;
  private readonly globals: Table;

  constructor(
    readonly template: ReadTemplate,
    readonly file: string,
    readonly id: string,
    readonly resource: unknown,
    readonly intrinsics: Intrinsics
  ) {
    this.properties = tableAt(resource, 'Properties');
    this.globals = at(resource, 'Type') === 'AWS::Serverless::Function' ? tableAt(template.value, 'Globals', 'Function') : {};
  }

  read(): FunctionDefinition {
    const functionName = textOf(this.property('FunctionName'));
    const unknownOfName = this.unknown.length;

    const definition = {
      name: functionName ?? this.id,
      otherNames: [ this.id, ...this.cdkNames() ],
      template: this.file,
      line: this.template.lineOf('Resources', this.id),
      code: this.code(),
      inlineCode: textOf(this.value(at(this.properties, 'Code', 'ZipFile') ?? this.properties.InlineCode, 'the code')),
      runtime: textOf(this.property('Runtime')),
      handler: textOf(this.property('Handler')),
      isImage: this.property('PackageType') === 'Image',
      environment: this.environment(),
      timeoutSeconds: numberOf(this.property('Timeout', DEFAULT_TIMEOUT_SECONDS)),
      memoryMb: numberOf(this.property('MemorySize', DEFAULT_MEMORY_MB)),
      layers: this.layers(),
      esbuild: this.esbuild()
    };

    return { ...definition, unknown: this.unknown.slice(unknownOfName) };
  }

  private property(name: string, byDefault?: unknown): unknown {
    return this.value(this.properties[name] ?? this.globals[name] ?? byDefault, name);
  }

  /** Undefined, with a remark, for what the template alone does not tell. */
  private value(given: unknown, what: string): unknown {
    const resolved = this.intrinsics.resolve(given);

    if (resolved.kind === 'value') {
      return resolved.value;
    }

    this.tellUnknown(what, resolved.what);

    return undefined;
  }

  private tellUnknown(what: string, why: string): void {
    this.unknown.push(`${what} (${why})`);
    this.problems.push({
      severity: 'warning',
      function: this.id,
      file: this.file,
      line: this.template.lineOf('Resources', this.id),
      message: `${capitalized(what)} of the function ${this.id} is not set here: only AWS knows ${why}.`
    });
  }

  private environment(): Record<string, string> {
    const variables = { ...tableAt(this.globals, 'Environment', 'Variables'), ...tableAt(this.properties, 'Environment', 'Variables') };

    return Object.fromEntries(Object.entries(variables).flatMap(([ name, given ]) => {
      const value = textOf(this.value(given, `the environment variable ${name}`));

      return value === undefined ? [] : [ [ name, value ] ];
    }));
  }

  /** Undefined where it lies elsewhere. */
  private code(): string | undefined {
    const given = this.properties.CodeUri ?? this.globals.CodeUri ?? this.properties.Code;

    return given === undefined ? dirname(this.file) : this.folder(this.resource, given);
  }

  /** Where the code of a function or layer is: CDK's asset, or the folder that the template gives; undefined for S3. */
  private folder(resource: unknown, given: unknown): string | undefined {
    const resolved = this.intrinsics.resolve(at(resource, 'Metadata', 'aws:asset:path') ?? given);
    const path = resolved.kind === 'value' ? textOf(resolved.value) : undefined;

    return path === undefined || path.startsWith('s3://') ? undefined : resolve(dirname(this.file), path);
  }

  /** What CDK calls it, without the hash that its logical id ends with; then also by stage and stack. */
  private cdkNames(): string[] {
    const path = textOf(at(this.resource, 'Metadata', 'aws:cdk:path'))?.split('/') ?? [];
    const name = path.at(-1) === 'Resource' ? path.at(-2) : undefined;

    return name === undefined ? [] : [ name, path.slice(0, -1).join('-') ];
  }

  /** The last comes first: of two that have the same, Lambda takes it from the later one. */
  private layers(): string[] {
    return [ ...listOf(this.globals.Layers), ...listOf(this.properties.Layers) ].toReversed().flatMap(layer => {
      const resource = at(this.template.value, 'Resources', textOf(at(layer, 'Ref')) ?? '');
      const { ContentUri, Content } = tableAt(resource, 'Properties');
      const path = this.folder(resource, ContentUri ?? Content);

      if (path === undefined) {
        this.tellUnknown('a layer', textOf(layer) ?? textOf(at(layer, 'Ref')) ?? 'it');
      }

      return path === undefined ? [] : [ path ];
    });
  }

  /** SAM's `Metadata` of a function that `sam build` bundles. */
  private esbuild(): EsbuildOptions | undefined {
    if (at(this.resource, 'Metadata', 'BuildMethod') !== 'esbuild') {
      return undefined;
    }

    const properties = tableAt(this.resource, 'Metadata', 'BuildProperties');

    return {
      entryPoints: listOf(properties.EntryPoints).map(String),
      external: listOf(properties.External).map(String),
      loader: listOf(properties.Loader).map(String),
      banner: listOf(properties.Banner).map(String),
      mainFields: textOf(properties.MainFields),
      format: textOf(properties.Format),
      target: textOf(properties.Target),
      sourcemap: properties.Sourcemap === true
    };
  }
}
