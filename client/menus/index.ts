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
  __init__: [ 'awsLambdaAppendMenu', 'awsLambdaCreateMenu', 'awsLambdaReplaceMenu', 'awsLambdaConnectorMenu', 'awsLambdaAppendConnectorPad' ],
  awsLambdaAppendMenu: [ 'type', AppendMenu ],
  awsLambdaCreateMenu: [ 'type', CreateMenu ],
  awsLambdaReplaceMenu: [ 'type', ReplaceMenu ],
  awsLambdaConnectorMenu: [ 'type', ConnectorMenu ],
  changeToLambdaTask: [ 'type', ChangeToLambdaTask ],
  awsLambdaAppendConnectorPad: [ 'type', AppendConnectorPad ],
  awsLambdaPlacement: [ 'type', Placement ],
  awsLambdaTemplates: [ 'type', ConnectorTemplates ],
  lambdaConnector: [ 'type', LambdaConnector ],
  ownLambdaConnector: [ 'type', OwnLambdaConnector ]
};
