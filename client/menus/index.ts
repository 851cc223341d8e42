import { AppendConnectorPad } from './AppendConnectorPad';
import { AppendMenu } from './AppendMenu';
import { ChangeToLambdaTask } from './ChangeToLambdaTask';
import { ConnectorMenu } from './ConnectorMenu';
import { ConnectorTemplates } from './ConnectorTemplates';
import { CreateMenu } from './CreateMenu';
import { LambdaConnector } from './LambdaConnector';
import { OwnLambdaConnector } from './OwnLambdaConnector';
import { Placement } from './Placement';
import { ReplaceMenu } from './ReplaceMenu';

/** AWS Lambda in the modeler's menus and context pad. */
export default {
  __init__: [ 'awsLambdaAppendMenu', 'awsLambdaCreateMenu', 'awsLambdaReplaceMenu', 'connectorMenu', 'appendConnectorPad' ],
  awsLambdaAppendMenu: [ 'type', AppendMenu ],
  awsLambdaCreateMenu: [ 'type', CreateMenu ],
  awsLambdaReplaceMenu: [ 'type', ReplaceMenu ],
  connectorMenu: [ 'type', ConnectorMenu ],
  changeToLambdaTask: [ 'type', ChangeToLambdaTask ],
  appendConnectorPad: [ 'type', AppendConnectorPad ],
  connectorPlacement: [ 'type', Placement ],
  connectorTemplates: [ 'type', ConnectorTemplates ],
  lambdaConnector: [ 'type', LambdaConnector ],
  ownLambdaConnector: [ 'type', OwnLambdaConnector ]
};
