/** An element template in the shape of the official one for Lambda: its groups, its fields, its bindings. */
export const TEMPLATE = {
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  name: 'Invoke AWS Lambda Function',
  id: 'io.camunda.connectors.AWSLAMBDA.v2',
  version: 6,
  category: { id: 'connectors', name: 'Connectors' },
  appliesTo: [ 'bpmn:Task' ],
  elementType: { value: 'bpmn:ServiceTask' },
  groups: [
    { id: 'authentication', label: 'Authentication' },
    { id: 'configuration', label: 'Configuration' },
    { id: 'operation', label: 'Select operation' },
    { id: 'operationDetails', label: 'Operation details' },
    { id: 'output', label: 'Output mapping' },
    { id: 'error', label: 'Error handling' },
    { id: 'retries', label: 'Retries' }
  ],
  properties: [
    { type: 'Hidden', value: 'io.camunda:aws-lambda:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    {
      id: 'authentication.type', label: 'Authentication', group: 'authentication', type: 'Dropdown', value: 'credentials',
      choices: [ { name: 'Default credentials chain', value: 'defaultCredentialsChain' }, { name: 'Credentials', value: 'credentials' } ],
      binding: { type: 'zeebe:input', name: 'authentication.type' }
    },
    input('authentication.accessKey', 'Access key', 'authentication', 'optional'),
    input('authentication.secretKey', 'Secret key', 'authentication', 'optional'),
    input('configuration.region', 'Region', 'configuration', 'optional'),
    {
      id: 'awsFunction.operationType', label: 'Operation type', group: 'operation', type: 'Dropdown', value: 'sync',
      choices: [ { name: 'Invoke function (sync)', value: 'sync' } ], binding: { type: 'zeebe:input', name: 'awsFunction.operationType' }
    },
    input('awsFunction.functionName', 'Function name', 'operationDetails', 'optional'),
    { ...input('awsFunction.payload', 'Payload', 'operationDetails', 'required'), type: 'Text' },
    header('resultVariable', 'Result variable', 'output'),
    { ...header('resultExpression', 'Result expression', 'output'), type: 'Text', feel: 'required' },
    { ...header('errorExpression', 'Error expression', 'error'), type: 'Text', feel: 'required' },
    {
      id: 'retryCount', label: 'Retries', group: 'retries', type: 'String', feel: 'optional', value: '3',
      binding: { type: 'zeebe:taskDefinition', property: 'retries' }
    },
    header('retryBackoff', 'Retry backoff', 'retries')
  ]
};

function input(name, label, group, feel) {
  return { id: name, label, group, type: 'String', feel, constraints: { notEmpty: true }, binding: { type: 'zeebe:input', name } };
}

function header(key, label, group) {
  return { id: key, label, group, type: 'String', binding: { type: 'zeebe:taskHeader', key } };
}
