import { dirname, resolve } from 'node:path';

import type { FunctionsProblem } from '../../../protocol';
import type { DefinedFunctions, EsbuildOptions, FunctionDefinition } from '../FunctionDefinition';
import { Intrinsics } from './Intrinsics';
import type { ReadTemplate } from './readTemplate';
import { at, isTable, listOf, numberOf, tableAt, textOf } from './values';
import type { Table } from './values';

const FUNCTION_TYPES = [ 'AWS::Serverless::Function', 'AWS::Lambda::Function' ];

/** The functions of a template of AWS SAM, CloudFormation or CDK. */
export function cloudFormationFunctions(template: ReadTemplate, file: string): DefinedFunctions {
  const resources = Object.entries(tableAt(template.value, 'Resources'));
  const readers = resources
    .filter(([ , resource ]) => FUNCTION_TYPES.includes(String(at(resource, 'Type'))))
    .map(([ id, resource ]) => new FunctionReader(template, file, id, resource));

  return { definitions: readers.map(reader => reader.read()), problems: readers.flatMap(({ problems }) => problems) };
}

/** Reads one function, and notes what of it only AWS knows. */
class FunctionReader {
  readonly problems: FunctionsProblem[] = [];
  private readonly intrinsics: Intrinsics;
  private readonly properties: Table;
  private readonly globals: Table;

  constructor(readonly template: ReadTemplate, readonly file: string, readonly id: string, readonly resource: unknown) {
    this.intrinsics = new Intrinsics(template.value);
    this.properties = tableAt(resource, 'Properties');
    this.globals = at(resource, 'Type') === 'AWS::Serverless::Function' ? tableAt(template.value, 'Globals', 'Function') : {};
  }

  read(): FunctionDefinition {
    const functionName = textOf(this.property('FunctionName'));
    const { code, inlineCode } = this.code();

    return {
      name: functionName ?? this.id,
      otherNames: [ this.id, ...this.cdkName() ],
      template: this.file,
      line: this.template.lineOf('Resources', this.id),
      code,
      inlineCode,
      runtime: textOf(this.property('Runtime')),
      handler: textOf(this.property('Handler')),
      isImage: this.property('PackageType') === 'Image',
      environment: this.environment(),
      timeoutSeconds: numberOf(this.property('Timeout')),
      memoryMb: numberOf(this.property('MemorySize')),
      layers: this.layers(),
      esbuild: this.esbuild()
    };
  }

  private property(name: string): unknown {
    return this.value(this.properties[name] ?? this.globals[name], name);
  }

  /** Undefined, with a remark, for what the template alone does not tell. */
  private value(given: unknown, what: string): unknown {
    const resolved = this.intrinsics.resolve(given);

    if (resolved.kind === 'value') {
      return resolved.value;
    }

    this.problems.push({
      severity: 'warning',
      function: this.id,
      file: this.file,
      line: this.template.lineOf('Resources', this.id),
      message: `${what} of the function ${this.id} is not set here: only AWS knows ${resolved.what}.`
    });

    return undefined;
  }

  private environment(): Record<string, string> {
    const variables = { ...tableAt(this.globals, 'Environment', 'Variables'), ...tableAt(this.properties, 'Environment', 'Variables') };

    return Object.fromEntries(Object.entries(variables).flatMap(([ name, given ]) => {
      const value = textOf(this.value(given, `The environment variable ${name}`));

      return value === undefined ? [] : [ [ name, value ] ];
    }));
  }

  private code(): { code: string; inlineCode?: string } {
    const asset = textOf(at(this.resource, 'Metadata', 'aws:asset:path'));
    const inlineCode = textOf(this.value(at(this.properties, 'Code', 'ZipFile') ?? this.properties.InlineCode, 'The code'));
    const given = this.property('CodeUri') ?? (isTable(this.properties.Code) ? undefined : this.property('Code'));

    return { code: resolve(dirname(this.file), asset ?? textOf(given) ?? '.'), inlineCode };
  }

  /** What CDK calls it, without the hash that its logical id ends with. */
  private cdkName(): string[] {
    const path = textOf(at(this.resource, 'Metadata', 'aws:cdk:path'))?.split('/') ?? [];
    const name = path.at(-1) === 'Resource' ? path.at(-2) : undefined;

    return name === undefined ? [] : [ name ];
  }

  private layers(): string[] {
    return [ ...listOf(this.globals.Layers), ...listOf(this.properties.Layers) ].flatMap(layer => {
      const id = textOf(at(layer, 'Ref')) ?? '';
      const content = at(this.template.value, 'Resources', id, 'Properties', 'ContentUri') ?? at(this.template.value, 'Resources', id, 'Properties', 'Content');
      const path = textOf(content);

      if (path !== undefined) {
        return [ resolve(dirname(this.file), path) ];
      }

      this.value({ 'Fn::GetAtt': [ id === '' ? textOf(layer) : id ] }, 'A layer');

      return [];
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
      format: textOf(properties.Format),
      target: textOf(properties.Target),
      sourcemap: properties.Sourcemap === true
    };
  }
}
