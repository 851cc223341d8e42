export interface LambdaDiagram {

  /** Of the task `Task`: XML of its extension elements. */
  extensions?: string;

  /** Further attributes of the task. */
  attributes?: string;

  /** `modeler:executionPlatformVersion`; none where undefined. */
  engineVersion?: string;

  /** XML that stands beside the task in the process. */
  more?: string;

  /** XML of errors, beside the process. */
  errors?: string;
}

/** The task definition that makes a task a Lambda connector task. */
export const TASK_DEFINITION = '<zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="3" />';

/** XML of a task's inputs: their sources by their targets. */
export function inputsOf(sources: Record<string, string>): string {
  return Object.entries(sources)
    .map(([ target, source ]) => `<zeebe:input source="${source.replaceAll('"', '&quot;')}" target="${target}" />`)
    .join('\n');
}

/** What a filled task carries. */
export const FILLED_INPUTS = inputsOf({
  'authentication.type': 'credentials',
  'authentication.accessKey': '{{secrets.KEY}}',
  'authentication.secretKey': '{{secrets.SECRET}}',
  'configuration.region': 'eu-central-1',
  'awsFunction.operationType': 'sync',
  'awsFunction.functionName': 'charge-card',
  'awsFunction.payload': '={}'
});

/** A diagram with one service task, `Task`; what is not said is as in a filled Lambda task. */
export function lambdaDiagram(diagram: LambdaDiagram = {}): string {
  const {
    extensions = `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}</zeebe:ioMapping>`,
    attributes = '',
    engineVersion = '8.7.0',
    more = '',
    errors = ''
  } = diagram;
  const extensionElements = extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`;

  return `<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="${engineVersion}">
      ${errors}
      <bpmn:process id="Process" isExecutable="true">
        <bpmn:serviceTask id="Task" name="Charge card" ${attributes}>${extensionElements}</bpmn:serviceTask>
        <bpmn:serviceTask id="OtherTask" name="Send mail" />
        ${more}
      </bpmn:process>
      <bpmndi:BPMNDiagram id="Diagram">
        <bpmndi:BPMNPlane id="Plane" bpmnElement="Process">
          <bpmndi:BPMNShape id="Task_di" bpmnElement="Task"><dc:Bounds x="160" y="80" width="100" height="80" /></bpmndi:BPMNShape>
          <bpmndi:BPMNShape id="OtherTask_di" bpmnElement="OtherTask"><dc:Bounds x="360" y="80" width="100" height="80" /></bpmndi:BPMNShape>
        </bpmndi:BPMNPlane>
      </bpmndi:BPMNDiagram>
    </bpmn:definitions>`;
}
