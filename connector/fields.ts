import type { GroupId } from './fieldGroups';

/** The fields of a Lambda task that the form shows and the checks speak of. */
export type FieldId =
  | 'authenticationType'
  | 'accessKey'
  | 'secretKey'
  | 'region'
  | 'operationType'
  | 'functionName'
  | 'payload'
  | 'resultVariable'
  | 'resultExpression'
  | 'errorExpression'
  | 'retries'
  | 'retryBackoff';

/** Where a field's value stands in the task (connector contract 1). */
export type Binding =
  | { kind: 'input'; target: string; deprecatedTarget?: string }
  | { kind: 'header'; key: string }
  | { kind: 'taskDefinition'; property: 'retries' };

export interface Field {
  id: FieldId;
  group: GroupId;
  label: string;
  binding: Binding;

  /**
   * `optional`: FEEL where it begins with `=`, else text. `required`: FEEL
   * only. `none`: text only, even where it begins with `=`.
   */
  feel: 'none' | 'optional' | 'required';

  /** What an absent value means to the connector. */
  absentMeans?: string;
}

/** Every field, in the order of the form; the inputs of a task are written in this order too. */
export const FIELDS: readonly Field[] = [
  {
    id: 'authenticationType',
    group: 'authentication',
    label: 'Authentication',
    binding: { kind: 'input', target: 'authentication.type' },
    feel: 'none',
    absentMeans: 'credentials'
  },
  {
    id: 'accessKey',
    group: 'authentication',
    label: 'Access key',
    binding: { kind: 'input', target: 'authentication.accessKey' },
    feel: 'optional'
  },
  {
    id: 'secretKey',
    group: 'authentication',
    label: 'Secret key',
    binding: { kind: 'input', target: 'authentication.secretKey' },
    feel: 'optional'
  },
  {
    id: 'region',
    group: 'authentication',
    label: 'Region',
    binding: { kind: 'input', target: 'configuration.region', deprecatedTarget: 'awsFunction.region' },
    feel: 'optional'
  },
  {
    id: 'operationType',
    group: 'operation',
    label: 'Operation',
    binding: { kind: 'input', target: 'awsFunction.operationType' },
    feel: 'none',
    absentMeans: 'sync'
  },
  {
    id: 'functionName',
    group: 'operationDetails',
    label: 'Function name',
    binding: { kind: 'input', target: 'awsFunction.functionName' },
    feel: 'optional'
  },
  {
    id: 'payload',
    group: 'operationDetails',
    label: 'Payload',
    binding: { kind: 'input', target: 'awsFunction.payload' },
    feel: 'optional'
  },
  {
    id: 'resultVariable',
    group: 'output',
    label: 'Result variable',
    binding: { kind: 'header', key: 'resultVariable' },
    feel: 'none'
  },
  {
    id: 'resultExpression',
    group: 'output',
    label: 'Result expression',
    binding: { kind: 'header', key: 'resultExpression' },
    feel: 'required'
  },
  {
    id: 'errorExpression',
    group: 'errorHandling',
    label: 'Error expression',
    binding: { kind: 'header', key: 'errorExpression' },
    feel: 'required'
  },
  {
    id: 'retries',
    group: 'retries',
    label: 'Retries',
    binding: { kind: 'taskDefinition', property: 'retries' },
    feel: 'optional'
  },
  {
    id: 'retryBackoff',
    group: 'retries',
    label: 'Retry backoff',
    binding: { kind: 'header', key: 'retryBackoff' },
    feel: 'none'
  }
];

const BY_ID = new Map(FIELDS.map(field => [ field.id, field ]));

/** The definition of a field. */
export function fieldOf(id: FieldId): Field {
  const field = BY_ID.get(id);

  if (!field) {
    throw new Error(`no such field: ${id}`);
  }

  return field;
}
