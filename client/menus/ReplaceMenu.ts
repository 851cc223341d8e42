import type { Element } from 'bpmn-js/lib/model/Types';
import type Rules from 'diagram-js/lib/features/rules/Rules';

import { canBecomeLambdaTask } from './canBecomeLambdaTask';
import type { ChangeToLambdaTask } from './ChangeToLambdaTask';
import type { LambdaConnector } from './LambdaConnector';
import { lambdaEntry } from './lambdaEntry';
import type { MenuEntries, MenuProvider, PopupMenu } from './popupMenu';
import { AFTER_ALL_OTHERS } from './popupMenu';
import { withLambdaEntry } from './withLambdaEntry';

/** AWS Lambda in the wrench's menu, "Change element": it turns a task into a Lambda task. */
export class ReplaceMenu implements MenuProvider {
  static $inject = [ 'changeToLambdaTask', 'lambdaConnector', 'popupMenu', 'rules' ];

  constructor(
    private readonly changeToLambdaTask: ChangeToLambdaTask,
    private readonly lambdaConnector: LambdaConnector,
    popupMenu: PopupMenu,
    private readonly rules: Rules
  ) {
    popupMenu.registerProvider('bpmn-replace', AFTER_ALL_OTHERS, this);
  }

  getPopupMenuEntries(target: Element | Element[]) {
    return (entries: MenuEntries): MenuEntries => this.isOffered(target)
      ? withLambdaEntry(entries, 'replace', lambdaEntry(
        this.lambdaConnector,
        () => this.changeToLambdaTask.run(target)
      ))
      : entries;
  }

  private isOffered(target: Element | Element[]): target is Element {
    return !Array.isArray(target)
      && canBecomeLambdaTask(target)
      && Boolean(this.rules.allowed('shape.replace', { element: target }));
  }
}
