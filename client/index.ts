import { registerClientExtension, registerClientPlugin, registerCloudBpmnJSPlugin } from 'camunda-modeler-plugin-helpers';
import { useEffect } from 'camunda-modeler-plugin-helpers/vendor/react';

import { BridgeConnection } from './bridgeClient/BridgeConnection';
import { bridgeModule } from './bridgeClient/bridgeModule';
import { bridgeExtension } from './extension/bridgeExtension';
import { KnownTemplates } from './lint/KnownTemplates';
import { lintModule } from './lint/lintModule';
import { lintPlugin } from './lint/lintPlugin';
import menus from './menus';
import properties from './properties';
import testRun from './testRun';

// one bridge serves the window and all its modelers
const connection = new BridgeConnection();

registerClientExtension(bridgeExtension(connection, useEffect));

registerCloudBpmnJSPlugin(menus);
registerCloudBpmnJSPlugin(properties);
registerCloudBpmnJSPlugin(bridgeModule(connection));
registerCloudBpmnJSPlugin(testRun);

const templates = new KnownTemplates();

registerCloudBpmnJSPlugin(lintModule(templates));
registerClientPlugin(lintPlugin(templates), 'lintRules.cloud-bpmn');
