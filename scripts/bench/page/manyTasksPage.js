/** A page with a diagram of many Lambda tasks: opening it, editing it, linting it, with the built plugin or without. */
import { Linter } from '@camunda/linting';
import lintingModule from '@camunda/linting/modeler';
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';

import { painted } from './painted';

const COLUMNS = 25;

window.benchMany = {

  /** Makes a modeler, with what the evaluated plugins bring or as it is. */
  create(withPlugin) {
    this.plugins = withPlugin ? window.plugins : [];
    this.modeler = new Modeler({
      container: '#canvas',
      propertiesPanel: { parent: '#panel' },
      additionalModules: [ lintingModule, ...this.plugins.filter(({ type }) => /additionalModules$/.test(type)).map(({ plugin }) => plugin) ]
    });
  },

  async open(count) {
    await this.modeler.importXML(diagramOf(count));
    await painted();
  },

  async select(id) {
    this.modeler.get('selection').select(this.modeler.get('elementRegistry').get(id));
    await painted();
  },

  /** Writes the function's name, as the form does when its user types. */
  async edit(id, name) {
    const element = this.modeler.get('elementRegistry').get(id);
    const { values } = element.businessObject.extensionElements;
    const { inputParameters } = values.find(({ $type }) => $type === 'zeebe:IoMapping');
    const input = inputParameters.find(({ target }) => target === 'awsFunction.functionName');

    this.modeler.get('modeling').updateModdleProperties(element, input, { source: name });
    await painted();
  },

  /** @returns {Promise<number>} how many problems there are */
  async lint() {
    const plugins = this.plugins.filter(({ type }) => type === 'lintRules.cloud-bpmn').map(({ plugin }) => plugin);
    const reports = await new Linter({ plugins }).lint(this.modeler.getDefinitions());

    return reports.length;
  }
};

function diagramOf(count) {
  const ids = Array.from({ length: count }, (_, index) => `Task_${index}`);

  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Many" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="Process" isExecutable="true">${ids.map(taskOf).join('')}</bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Process">${ids.map(shapeOf).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function taskOf(id) {
  return `
    <bpmn:serviceTask id="${id}" name="${id}"><bpmn:extensionElements>
      <zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="3" />
      <zeebe:ioMapping>
        <zeebe:input source="credentials" target="authentication.type" />
        <zeebe:input source="{{secrets.ACCESS_KEY}}" target="authentication.accessKey" />
        <zeebe:input source="{{secrets.SECRET_KEY}}" target="authentication.secretKey" />
        <zeebe:input source="eu-central-1" target="configuration.region" />
        <zeebe:input source="sync" target="awsFunction.operationType" />
        <zeebe:input source="price-order" target="awsFunction.functionName" />
        <zeebe:input source="={ orderId: order.id, lines: for item in order.items return item.price * item.quantity }" target="awsFunction.payload" />
      </zeebe:ioMapping>
      <zeebe:taskHeaders><zeebe:header key="resultExpression" value="={ pricing: response.payload }" /></zeebe:taskHeaders>
    </bpmn:extensionElements></bpmn:serviceTask>`;
}

function shapeOf(id, index) {
  const [ x, y ] = [ 100 + index % COLUMNS * 140, 100 + Math.floor(index / COLUMNS) * 120 ];

  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="100" height="80" /></bpmndi:BPMNShape>`;
}
