/**
 * A page that selects a Lambda task and tells when its panel is drawn: with the
 * built plugin, or with the panel that an element template makes.
 */
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';

import { exposeModelerGlobals } from '../../../playground/page/host/exposeModelerGlobals';
import { painted } from './painted';
import { TEMPLATE } from './template';

window.benchPanel = {

  /** Evaluates the plugin's script; milliseconds. */
  evaluate(source) {
    exposeModelerGlobals();

    const script = document.createElement('script');
    const start = performance.now();

    script.text = source;
    document.head.append(script);

    return performance.now() - start;
  },

  async open(xml, withTemplate) {
    const modeler = this.modeler = new Modeler({
      container: '#canvas',
      propertiesPanel: { parent: '#panel' },
      additionalModules: withTemplate ? [] : window.plugins.filter(({ type }) => /additionalModules$/.test(type)).map(({ plugin }) => plugin)
    });

    if (withTemplate) {
      modeler.get('elementTemplatesLoader').setTemplates([ TEMPLATE ]);
    }

    await modeler.importXML(xml);
  },

  /** From the selection to the task's groups in the panel, painted; milliseconds. */
  async select(id, group) {
    const modeler = this.modeler;
    const selection = modeler.get('selection');

    selection.select(modeler.get('canvas').getRootElement());
    await until(() => !hasGroup(group));
    await painted();

    const start = performance.now();

    selection.select(modeler.get('elementRegistry').get(id));
    await until(() => hasGroup(group));
    await painted();

    return performance.now() - start;
  }
};

function hasGroup(title) {
  return [ ...document.querySelectorAll('.bio-properties-panel-group-header-title') ].some(({ textContent }) => textContent === title);
}

function until(condition) {
  return new Promise(resolve => {
    const observer = new MutationObserver(check);

    observer.observe(document.querySelector('#panel'), { childList: true, subtree: true, characterData: true });
    check();

    function check() {
      if (condition()) {
        observer.disconnect();
        resolve();
      }
    }
  });
}
