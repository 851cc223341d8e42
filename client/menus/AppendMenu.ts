import type { Shape } from 'bpmn-js/lib/model/Types';
import type Rules from 'diagram-js/lib/features/rules/Rules';

import { canAppendTask } from './canAppendTask';
import type { LambdaConnector } from './LambdaConnector';
import { lambdaEntry } from './lambdaEntry';
import type { Placement } from './Placement';
import type { MenuEntries, MenuProvider, PopupMenu } from './popupMenu';
import { AFTER_ALL_OTHERS } from './popupMenu';
import { withLambdaEntry } from './withLambdaEntry';

/** AWS Lambda in the menu "Append element", where the modeler has one. */
export class AppendMenu implements MenuProvider {
  static $inject = [ 'lambdaConnector', 'awsLambdaPlacement', 'popupMenu', 'rules' ];

  constructor(
    private readonly lambdaConnector: LambdaConnector,
    private readonly placement: Placement,
    popupMenu: PopupMenu,
    private readonly rules: Rules
  ) {
    popupMenu.registerProvider('bpmn-append', AFTER_ALL_OTHERS, this);
  }

  getPopupMenuEntries(element: Shape) {
    return (entries: MenuEntries): MenuEntries => this.isOffered(element)
      ? withLambdaEntry(entries, 'append', lambdaEntry(
        this.lambdaConnector,
        this.placement.append(element, () => this.lambdaConnector.create())
      ))
      : entries;
  }

  private isOffered(element: Shape): boolean {
    return canAppendTask(element) && Boolean(this.rules.allowed('shape.append', { element }));
  }
}
