import { LAMBDA_TEMPLATE_ID } from './ConnectorTemplates';
import type { LambdaConnector } from './LambdaConnector';
import { lambdaEntry } from './lambdaEntry';
import type { Placement } from './Placement';
import type { MenuEntries, MenuProvider, PopupMenu } from './popupMenu';
import { AFTER_ALL_OTHERS } from './popupMenu';
import { withoutEntry } from './withoutEntry';

/** AWS Lambda in the menu "Create element", where the modeler has one. */
export class CreateMenu implements MenuProvider {
  static $inject = [ 'lambdaConnector', 'awsLambdaPlacement', 'popupMenu' ];

  constructor(
    private readonly lambdaConnector: LambdaConnector,
    private readonly placement: Placement,
    popupMenu: PopupMenu
  ) {
    popupMenu.registerProvider('bpmn-create', AFTER_ALL_OTHERS, this);
  }

  getPopupMenuEntries() {
    return (entries: MenuEntries): MenuEntries => ({
      ...withoutEntry(entries, `create.template-${LAMBDA_TEMPLATE_ID}`),
      'create-aws-lambda': lambdaEntry(
        this.lambdaConnector.icon,
        this.placement.place(() => this.lambdaConnector.create())
      )
    });
  }
}
