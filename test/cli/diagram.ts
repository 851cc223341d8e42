import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Fields {
  functionName?: string;
  payload?: string;
  endpoint?: string;
  accessKey?: string;
  secretKey?: string;
  region?: string;
  errorExpression?: string;
}

/** Writes a diagram with one Lambda task, `Task`, and gives its path. */
export async function writeDiagram(folder: string, fields: Fields): Promise<string> {
  const file = join(folder, 'diagram.bpmn');

  await writeFile(file, diagramWith(fields));

  return file;
}

function diagramWith({
  functionName = 'my-function', payload = '={}', endpoint, accessKey = 'AKIATESTTESTTEST', secretKey = 'testtesttest',
  region = 'eu-central-1', errorExpression
}: Fields): string {
  const inputs = Object.entries({
    'authentication.type': 'credentials',
    'authentication.accessKey': accessKey,
    'authentication.secretKey': secretKey,
    'configuration.region': region,
    'configuration.endpoint': endpoint,
    'awsFunction.operationType': 'sync',
    'awsFunction.functionName': functionName,
    'awsFunction.payload': payload
  }).flatMap(([ target, source ]) => source === undefined ? [] : [ `<zeebe:input source="${escaped(source)}" target="${target}" />` ]);

  const headers = Object.entries({ resultVariable: 'result', errorExpression })
    .flatMap(([ key, value ]) => value === undefined ? [] : [ `<zeebe:header key="${key}" value="${escaped(value)}" />` ]);

  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn"
    modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="Process" isExecutable="true">
    <bpmn:serviceTask id="Task" name="Task">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="io.camunda:aws-lambda:1" />
        <zeebe:ioMapping>${inputs.join('')}</zeebe:ioMapping>
        <zeebe:taskHeaders>${headers.join('')}</zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
