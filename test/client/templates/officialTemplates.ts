const ICON = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';

export const TEMPLATE_ID = 'io.camunda.connectors.AWSLAMBDA.v2';

export const VERSIONS = [ 2, 3, 4, 5, 6, 7, 8 ] as const;

export type Version = typeof VERSIONS[number];

/** An element template, as it is written. */
export type Template = Record<string, unknown> & { properties: Property[] };

/** A property of an element template, as it is written. */
export type Property = Record<string, unknown> & { binding: Record<string, string> };

const ENGINES: Record<Version, string> = { 2: '^8.2', 3: '^8.2', 4: '^8.4', 5: '^8.4', 6: '^8.3', 7: '^8.10', 8: '^8.10' };

/**
 * A template in the shape of the official one of the Lambda connector, in one of its versions
 * (connector contract 1).
 */
export function officialTemplate(version: Version): Template {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    name: version < 6 ? 'AWS Lambda Outbound Connector' : 'Invoke AWS Lambda Function',
    id: TEMPLATE_ID,
    description: 'Invokes a function',
    version,
    engines: { camunda: ENGINES[version] },
    category: { id: 'connectors', name: 'Connectors' },
    appliesTo: [ 'bpmn:Task' ],
    elementType: { value: 'bpmn:ServiceTask' },
    icon: { contents: ICON },
    groups: [
      group('authentication', 'Authentication'),
      group('configuration', 'Configuration'),
      group('operation', 'Select operation'),
      group('operationDetails', 'Operation details'),
      ...version < 6 ? [] : [ group('connector', 'Connector') ],
      group('output', 'Output mapping'),
      group(version < 6 ? 'errors' : 'error', 'Error handling'),
      ...version < 6 ? [] : [ group('retries', 'Retries') ]
    ],
    properties: [
      hidden('io.camunda:aws-lambda:1', { type: 'zeebe:taskDefinition', property: 'type' }),
      ...authentication(version),
      ...configuration(version),
      ...operation(version),
      ...version < 6 ? [] : [ hidden(TEMPLATE_ID, header('elementTemplateId')), hidden(String(version), header('elementTemplateVersion')) ],
      ...outcome(version),
      ...retries(version)
    ]
  };
}

/** The official templates, all of them. */
export function officialTemplates(): Template[] {
  return VERSIONS.map(officialTemplate);
}

/** A template with some of its properties changed, by the names of their bindings. */
export function customised(template: Template, changes: Record<string, object>, more: Property[] = []): Template {
  const nameOf = ({ binding }: Property) => binding['name'] ?? binding['key'] ?? binding['property'] ?? '';

  return {
    ...template,
    properties: [ ...template.properties.map(property => ({ ...property, ...changes[nameOf(property)] })), ...more ]
  };
}

function authentication(version: Version): Property[] {
  const type = version < 6 ? 'authenticationType' : 'authentication.type';
  const key = {
    group: 'authentication',
    type: 'String',
    constraints: { notEmpty: true },
    ...version < 6 ? {} : { optional: false, feel: 'optional' },
    ...version < 4 ? {} : { condition: { property: type, equals: 'credentials', ...version < 6 ? {} : { type: 'simple' } } },
    ...version < 8 ? {} : { secret: true }
  };

  return [
    ...version < 4 ? [] : [ {
      id: type,
      label: 'Authentication',
      group: 'authentication',
      type: 'Dropdown',
      value: 'credentials',
      choices: [
        { name: 'Default Credentials Chain (Hybrid/Self-Managed only)', value: 'defaultCredentialsChain' },
        { name: 'Credentials', value: 'credentials' }
      ],
      binding: input('authentication.type')
    } ],
    { label: 'Access key', ...key, binding: input('authentication.accessKey') },
    { label: 'Secret key', ...key, binding: input('authentication.secretKey') },
    ...version < 7 ? [] : [ {
      id: 'awsCredential',
      label: 'AWS credential',
      group: 'authentication',
      type: 'String',
      feel: 'required',
      optional: true,
      binding: input('awsCredential')
    } ]
  ];
}

function configuration(version: Version): Property[] {
  return [
    {
      label: 'Region',
      group: 'configuration',
      type: 'String',
      feel: 'optional',
      constraints: { notEmpty: true, ...version < 6 ? { maxLength: 255 } : {} },
      binding: input(version === 2 ? 'awsFunction.region' : 'configuration.region')
    },
    ...version < 6 ? [] : [ { label: 'Endpoint', group: 'configuration', type: 'Hidden', optional: true, binding: input('configuration.endpoint') } ]
  ];
}

function operation(version: Version): Property[] {
  const type = version < 6 ? 'operationType' : 'awsFunction.operationType';
  const condition = version < 6 ? { condition: { property: type, equals: 'sync' } } : {};

  return [
    {
      id: type,
      group: 'operation',
      type: 'Dropdown',
      value: 'sync',
      choices: [ { name: 'Invoke function (sync)', value: 'sync' } ],
      binding: input('awsFunction.operationType')
    },
    {
      label: 'Function name',
      group: 'operationDetails',
      type: 'String',
      feel: 'optional',
      constraints: { notEmpty: true, ...version < 6 ? { maxLength: 255 } : {} },
      ...condition,
      binding: input('awsFunction.functionName')
    },
    {
      label: 'Payload',
      group: 'operationDetails',
      type: 'Text',
      feel: version < 6 ? 'required' : 'optional',
      ...version < 4 ? {} : { optional: false, constraints: { notEmpty: true } },
      ...condition,
      binding: input('awsFunction.payload')
    }
  ];
}

function outcome(version: Version): Property[] {
  return [
    { label: 'Result variable', group: 'output', type: 'String', binding: header('resultVariable') },
    { label: 'Result expression', group: 'output', type: 'Text', feel: 'required', binding: header('resultExpression') },
    { label: 'Error expression', group: version < 6 ? 'errors' : 'error', type: 'Text', feel: 'required', binding: header('errorExpression') }
  ];
}

function retries(version: Version): Property[] {
  return [
    ...version < 6 ? [] : [
      { label: 'Retries', group: 'retries', type: 'String', feel: 'optional', value: '3', binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
      { label: 'Retry backoff', group: 'retries', type: 'String', value: 'PT30S', binding: header('retryBackoff') }
    ],
    ...version < 8 ? [] : [ { label: 'Job timeout', group: 'retries', type: 'String', optional: true, binding: header('jobTimeout') } ]
  ];
}

function group(id: string, label: string): object {
  return { id, label };
}

function hidden(value: string, binding: Property['binding']): Property {
  return { type: 'Hidden', value, binding };
}

function input(name: string): Property['binding'] {
  return { type: 'zeebe:input', name };
}

function header(key: string): Property['binding'] {
  return { type: 'zeebe:taskHeader', key };
}
