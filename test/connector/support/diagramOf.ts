import type { Header, LambdaTask, Mapping } from '../../../connector/lambdaTask';

/** A diagram with one Lambda task, for Camunda 8.8, that has nothing but what is said. */
export function diagramOf({ id = 'Task', inputs = [], outputs = [], headers = [] }: Partial<LambdaTask>): string {
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

/** Input mappings by their targets; none of what is undefined. */
export function inputsOf(sources: Record<string, string | undefined>): Mapping[] {
  return Object.entries(sources).flatMap(([ target, source ]) => source === undefined ? [] : [ { target, source } ]);
}

/** Task headers by their keys; none of what is undefined. */
export function headersOf(values: Record<string, string | undefined>): Header[] {
  return Object.entries(values).flatMap(([ key, value ]) => value === undefined ? [] : [ { key, value } ]);
}

function attributes(item: object): string {
  return Object.entries(item).map(([ name, value ]) => `${name}="${escaped(String(value))}"`).join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&"<>\n\r\t]/g, character => `&#${character.charCodeAt(0)};`);
}
