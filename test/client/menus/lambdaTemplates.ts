import type { TestModeler } from '../support/bootstrapModeler';

const ICON = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';

/** A template in the shape of the official Lambda template, from its versions 4 to 8. */
export function lambdaTemplate(version: number, camunda: string): object {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    name: version < 6 ? 'AWS Lambda Outbound Connector' : 'Invoke AWS Lambda Function',
    id: 'io.camunda.connectors.AWSLAMBDA.v2',
    description: 'Invokes a function',
    version,
    engines: { camunda },
    category: { id: 'connectors', name: 'Connectors' },
    appliesTo: [ 'bpmn:Task' ],
    elementType: { value: 'bpmn:ServiceTask' },
    icon: { contents: ICON },
    groups: [ { id: 'authentication', label: 'Authentication' }, { id: 'operationDetails', label: 'Operation details' } ],
    properties: [
      hidden('io.camunda:aws-lambda:1', { property: 'type', type: 'zeebe:taskDefinition' }),
      {
        id: 'authentication.type',
        label: 'Authentication',
        value: 'credentials',
        group: 'authentication',
        type: 'Dropdown',
        choices: [
          { name: 'Credentials', value: 'credentials' },
          { name: 'Default credentials chain', value: 'defaultCredentialsChain' }
        ],
        binding: { name: 'authentication.type', type: 'zeebe:input' }
      },
      field('authentication.accessKey', CREDENTIALS),
      field('authentication.secretKey', CREDENTIALS),
      field('configuration.region'),
      hidden('sync', { name: 'awsFunction.operationType', type: 'zeebe:input' }),
      field('awsFunction.functionName'),
      { ...field('awsFunction.payload'), type: 'Text', feel: 'required' },
      hidden('io.camunda.connectors.AWSLAMBDA.v2', { key: 'elementTemplateId', type: 'zeebe:taskHeader' }),
      { value: '3', group: 'operationDetails', type: 'String', binding: { property: 'retries', type: 'zeebe:taskDefinition' } },
      { value: 'PT0S', group: 'operationDetails', type: 'String', binding: { key: 'retryBackoff', type: 'zeebe:taskHeader' } }
    ]
  };
}

/** A template of another connector. */
export function otherTemplate(name: string, elementType: string): object {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    name,
    id: `com.example.${name.toLowerCase()}`,
    version: 1,
    category: { id: 'connectors', name: 'Connectors' },
    appliesTo: [ elementType ],
    elementType: { value: elementType },
    properties: []
  };
}

const CREDENTIALS = { condition: { property: 'authentication.type', equals: 'credentials', type: 'simple' } };

function field(id: string, more: object = {}): object {
  return {
    id,
    label: id,
    optional: false,
    constraints: { notEmpty: true },
    feel: 'optional',
    group: 'operationDetails',
    type: 'String',
    binding: { name: id, type: 'zeebe:input' },
    ...more
  };
}

function hidden(value: string, binding: object): object {
  return { value, type: 'Hidden', binding };
}

interface TemplatesLoader {
  setTemplates(templates: object[]): void;
}

interface Templates {
  getAll(): object[];
  setEngines(engines: Record<string, string>): void;
}

/** Gives the modeler these templates, and no others, for an engine of the given version. */
export function loadTemplates(modeler: TestModeler, templates: object[], camunda = '8.7.0'): void {
  modeler.get<TemplatesLoader>('elementTemplatesLoader').setTemplates(templates);
  modeler.get<Templates>('elementTemplates').setEngines({ camunda });

  const loaded = modeler.get<Templates>('elementTemplates').getAll().length;

  if (loaded !== templates.length) {
    throw new Error(`the modeler took ${loaded} of ${templates.length} templates: the others are not valid`);
  }
}
