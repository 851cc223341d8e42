import type { LambdaConnector } from './LambdaConnector';
import { lambdaEntry } from './lambdaEntry';
import type { Placement } from './Placement';
import type { MenuEntries, MenuProvider, PopupMenu } from './popupMenu';
import { AFTER_ALL_OTHERS } from './popupMenu';
import { withLambdaEntry } from './withLambdaEntry';

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
    return (entries: MenuEntries): MenuEntries => withLambdaEntry(entries, 'create', lambdaEntry(
      this.lambdaConnector,
      this.placement.place(() => this.lambdaConnector.create())
    ));
  }
}
