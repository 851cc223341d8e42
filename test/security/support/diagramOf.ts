import type { LambdaTask } from '../../../connector/lambdaTask';

/** A diagram with one task, for Camunda 8.8. */
export function diagramOf({ id, inputs, outputs, headers }: LambdaTask): string {
  const elements = (name: string, items: object[]): string => items.map(item => `<zeebe:${name} ${attributes(item)} />`).join('');

  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
    xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn"
    modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="Process" isExecutable="true">
    <bpmn:serviceTask id="${id}" name="Task">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="io.camunda:aws-lambda:1" />
        <zeebe:ioMapping>${elements('input', inputs)}${elements('output', outputs)}</zeebe:ioMapping>
        <zeebe:taskHeaders>${elements('header', headers)}</zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>`;
}

function attributes(item: object): string {
  return Object.entries(item).map(([ name, value ]) => `${name}="${escaped(String(value))}"`).join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&"<>\n]/g, character => `&#${character.charCodeAt(0)};`);
}
