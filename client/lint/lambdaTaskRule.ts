import type { Reporter, RuleFactory } from 'bpmnlint/lib/types';

import { checkTask } from '../../connector/checks/checkTask';
import { isShown } from '../../connector/fieldState';
import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { entryIdOf } from '../properties/places/entryIdOf';
import { isReportedByModeler } from './isReportedByModeler';
import type { KnownTemplates } from './KnownTemplates';

/**
 * The lint rule for Lambda connector tasks: what the form says of them, less
 * what the Modeler's own rules report. A report names the entry of the field,
 * which the Modeler opens on a click.
 */
export function lambdaTaskRule(templates: KnownTemplates): RuleFactory {
  return () => ({
    check: (element: unknown, reporter: Reporter) => {
      return isLambdaTask(element) ? checkElement(element, reporter, templates) : undefined;
    }
  });
}

function checkElement(element: unknown, reporter: Reporter, templates: KnownTemplates): void {
  const task = readLambdaTask(element);

  for (const finding of checkTask(task).filter(finding => !isReportedByModeler(finding, task, templates))) {

    // a key that the form does not show is shown again by another authentication
    const field = isShown(task, finding.field) ? finding.field : 'authenticationType';

    reporter.report(task.id, finding.message, { name: task.name, propertiesPanel: { entryIds: [ entryIdOf(field) ] } });
  }
}
