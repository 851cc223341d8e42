import { registerClientExtension, registerCloudBpmnJSPlugin } from 'camunda-modeler-plugin-helpers';
import { useEffect } from 'camunda-modeler-plugin-helpers/vendor/react';

import { BridgeConnection } from './bridgeClient/BridgeConnection';
import { bridgeModule } from './bridgeClient/bridgeModule';
import { bridgeExtension } from './extension/bridgeExtension';
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
