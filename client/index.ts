import { registerClientExtension, registerClientPlugin, registerCloudBpmnJSPlugin } from 'camunda-modeler-plugin-helpers';

import { BridgeConnection } from './bridgeClient/BridgeConnection';
import { bridgeModule } from './bridgeClient/bridgeModule';
import cases from './cases';
import { lambdaExtension } from './extension/lambdaExtension';
import { PluginSettings } from './extension/settings/PluginSettings';
import { Home } from './home/Home';
import { homeModule } from './home/homeModule';
import { KnownTemplates } from './lint/KnownTemplates';
import { lintModule } from './lint/lintModule';
import { lintPlugin } from './lint/lintPlugin';
import { keepClicksSteady } from './listeners/keepClicksSteady';
import menus from './menus';
import properties from './properties';
import taskIcon from './taskIcon';
import testRun from './testRun';

// one bridge, one set of settings and one tab serve the window and all its modelers
const connection = new BridgeConnection();
const settings = new PluginSettings();
const home = new Home();

keepClicksSteady();

registerClientExtension(lambdaExtension(connection, settings, home));

registerCloudBpmnJSPlugin(menus);
registerCloudBpmnJSPlugin(properties);
registerCloudBpmnJSPlugin(taskIcon);
registerCloudBpmnJSPlugin(bridgeModule(connection));
registerCloudBpmnJSPlugin({ lambdaSettings: [ 'value', settings ] });
registerCloudBpmnJSPlugin(homeModule(home));
registerCloudBpmnJSPlugin(testRun);
registerCloudBpmnJSPlugin(cases);

const templates = new KnownTemplates();

registerCloudBpmnJSPlugin(lintModule(templates));
registerClientPlugin(lintPlugin(templates), 'lintRules.cloud-bpmn');
