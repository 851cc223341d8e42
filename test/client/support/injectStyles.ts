import diagramStyle from 'camunda-bpmn-js/dist/assets/diagram-js.css';
import bpmnStyle from 'camunda-bpmn-js/dist/assets/bpmn-js.css';
import fontStyle from 'camunda-bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import panelStyle from 'camunda-bpmn-js/dist/assets/properties-panel.css';
import templatesStyle from 'camunda-bpmn-js/dist/assets/element-templates.css';
import chooserStyle from 'camunda-bpmn-js/dist/assets/element-template-chooser.css';
import menuStyle from 'camunda-bpmn-js/dist/assets/popup-menu.css';
import modelerStyle from '../../../playground/page/modeler.css';
import pluginStyle from '../../../resources/style.css';

const STYLES = [
  diagramStyle, bpmnStyle, fontStyle, panelStyle, templatesStyle, chooserStyle, menuStyle, modelerStyle, pluginStyle
];

let injected = false;

/** Dresses the page as the Modeler does: its own styles, then the plugin's. */
export function injectStyles(): void {
  if (injected) {
    return;
  }

  injected = true;

  const style = document.createElement('style');
  style.textContent = STYLES.join('\n');
  document.head.append(style);
}
