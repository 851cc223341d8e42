import type { FunctionPlace } from '../../place/FunctionPlace';
import { pseudoParameters } from './pseudoParameters';
import { at, isTable, listOf, tableAt, textOf } from './values';
import type { Table } from './values';

/** A value that the template alone tells, or what only AWS knows. */
export type Resolved =
  | { kind: 'value'; value: unknown }
  | { kind: 'unknown'; what: string };

const MAX_DEPTH = 30;

/** What CloudFormation looks up in Secrets Manager or Systems Manager, such as `{{resolve:ssm:/orders/url}}`. */
const DYNAMIC_REFERENCE = /\{\{resolve:[^}]*\}\}/;

/** Whose `Ref` is the name that the template gives. */
const NAMED_BY_REF: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Serverless::SimpleTable': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Serverless::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName'
};

/**
 * CloudFormation's intrinsic functions, as far as a template alone tells their
 * value: parameters by their defaults, mappings, conditions, names that the
 * template gives; and the place where the function is called. Nothing is guessed.
 */
export class Intrinsics {
  private readonly pseudoParameters: Table;

  constructor(readonly template: unknown, place: FunctionPlace) {
    this.pseudoParameters = pseudoParameters(place);
  }

  resolve(value: unknown, depth = 0): Resolved {
    const resolved = this.resolveAny(value, depth);
    const [ reference ] = resolved.kind === 'value' ? DYNAMIC_REFERENCE.exec(textOf(resolved.value) ?? '') ?? [] : [];

    return reference === undefined ? resolved : unknown(reference);
  }

  /** Whether a condition of the template holds; undefined where the template alone does not tell. */
  holds(condition: string): boolean | undefined {
    return this.condition({ Condition: condition }, 0);
  }

  private resolveAny(value: unknown, depth: number): Resolved {
    if (depth > MAX_DEPTH) {
      return unknown('a value that is nested too deep');
    }

    if (Array.isArray(value)) {
      return this.resolveAll(value, depth);
    }

    if (!isTable(value)) {
      return known(value);
    }

    const [ key = '', ...more ] = Object.keys(value);

    return more.length === 0 && isIntrinsic(key)
      ? this.call(key, value[key], depth + 1)
      : this.resolveTable(value, depth);
  }

  private resolveAll(values: unknown[], depth: number): Resolved {
    const resolved = values.map(value => this.resolve(value, depth + 1));

    return resolved.find(({ kind }) => kind === 'unknown') ?? known(resolved.map(valueOf).filter(value => value !== undefined));
  }

  private resolveTable(table: Table, depth: number): Resolved {
    const entries = Object.entries(table).map(([ key, value ]) => [ key, this.resolve(value, depth + 1) ] as const);
    const failed = entries.find(([ , { kind } ]) => kind === 'unknown');

    return failed === undefined
      ? known(Object.fromEntries(entries.map(([ key, value ]) => [ key, valueOf(value) ])))
      : failed[1];
  }

  private call(name: string, argument: unknown, depth: number): Resolved {
    switch (name) {
      case 'Ref':
        return this.ref(String(argument), depth);
      case 'Fn::Sub':
        return this.sub(argument, depth);
      case 'Fn::If':
        return this.choose(listOf(argument), depth);
      case 'Fn::FindInMap':
        return this.with(argument, depth, path => found(at(this.template, 'Mappings', ...path.map(String)), `Fn::FindInMap ${path.join('.')}`));
      case 'Fn::Join':
        return this.with(
          argument, depth, ([ separator, parts ]) => known(listOf(parts).map(String).join(String(separator)))
        );
      case 'Fn::Select':
        return this.with(argument, depth, ([ index, list ]) => found(listOf(list)[Number(index)], 'Fn::Select'));
      case 'Fn::Split':
        return this.with(argument, depth, ([ separator, text ]) => known(String(text).split(String(separator))));
      default:
        return unknown(name === 'Fn::GetAtt' ? `Fn::GetAtt ${listOf(argument).join('.') || textOf(argument)}` : name);
    }
  }

  /** For functions whose arguments are resolved first. */
  private with(argument: unknown, depth: number, apply: (values: unknown[]) => Resolved): Resolved {
    const resolved = this.resolve(argument, depth);

    return resolved.kind === 'value' ? apply(listOf(resolved.value)) : resolved;
  }

  private ref(name: string, depth: number): Resolved {
    if (Object.hasOwn(this.pseudoParameters, name)) {
      return known(this.pseudoParameters[name]);
    }

    const parameter = at(this.template, 'Parameters', name);

    if (parameter !== undefined) {
      return parameterValue(name, parameter);
    }

    const resource = tableAt(this.template, 'Resources', name);
    const property = NAMED_BY_REF[String(resource.Type)];
    const given = property === undefined ? undefined : at(resource, 'Properties', property);

    return given === undefined ? unknown(`Ref ${name}`) : this.resolve(given, depth);
  }

  private sub(argument: unknown, depth: number): Resolved {
    const [ text, variables ] = Array.isArray(argument) ? argument as unknown[] : [ argument, {} ];
    let failed: Resolved | undefined;

    const filled = String(text).replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
      if (literal !== '') {
        return `\${${name}}`;
      }

      const own = at(variables, name.trim());
      const resolved = own === undefined ? this.named(name.trim(), depth) : this.resolve(own, depth);

      failed ??= resolved.kind === 'unknown' ? resolved : undefined;

      return textOf(valueOf(resolved)) ?? '';
    });

    return failed ?? known(filled);
  }

  /** `${Name}` is a Ref, `${Name.Attribute}` a GetAtt. */
  private named(name: string, depth: number): Resolved {
    return name.includes('.') ? unknown(`Fn::GetAtt ${name}`) : this.ref(name, depth);
  }

  private choose([ condition, ifTrue, ifFalse ]: unknown[], depth: number): Resolved {
    const holds = this.condition({ Condition: condition }, depth);

    return holds === undefined ? unknown(`the condition ${textOf(condition)}`) : this.resolve(holds ? ifTrue : ifFalse, depth);
  }

  /** Undefined where the template alone does not tell. */
  private condition(value: unknown, depth: number): boolean | undefined {
    if (depth > MAX_DEPTH || !isTable(value)) {
      return undefined;
    }

    const [ [ name, argument ] = [] ] = Object.entries(value);
    const all = (): Array<boolean | undefined> => listOf(argument).map(part => this.condition(part, depth + 1));

    switch (name) {
      case 'Condition':
        return this.condition(at(this.template, 'Conditions', String(argument)), depth + 1);
      case 'Fn::Equals':
        return this.equals(listOf(argument), depth);
      case 'Fn::Not':
        return negated(all()[0]);
      case 'Fn::And':
        return all().includes(undefined) ? undefined : all().every(Boolean);
      case 'Fn::Or':
        return all().includes(undefined) ? undefined : all().some(Boolean);
      default:
        return undefined;
    }
  }

  private equals(sides: unknown[], depth: number): boolean | undefined {
    const [ one, other ] = sides.map(side => this.resolve(side, depth + 1));

    return one?.kind === 'value' && other?.kind === 'value' ? String(one.value) === String(other.value) : undefined;
  }
}

/** Its default; of one that Systems Manager keeps, that is only the name there. */
function parameterValue(name: string, parameter: unknown): Resolved {
  const type = textOf(at(parameter, 'Type')) ?? '';
  const value = at(parameter, 'Default');

  if (type.startsWith('AWS::SSM::')) {
    return unknown(`the parameter ${name}, whose value Systems Manager keeps`);
  }

  return /^(CommaDelimitedList|List<.*>)$/.test(type) && value !== undefined
    ? known((textOf(value) ?? '').split(',').map(part => part.trim()))
    : found(value, `the parameter ${name}, which has no default`);
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::');
}

function known(value: unknown): Resolved {
  return { kind: 'value', value };
}

function unknown(what: string): Resolved {
  return { kind: 'unknown', what };
}

function found(value: unknown, what: string): Resolved {
  return value === undefined ? unknown(what) : known(value);
}

function valueOf(resolved: Resolved): unknown {
  return resolved.kind === 'value' ? resolved.value : undefined;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
