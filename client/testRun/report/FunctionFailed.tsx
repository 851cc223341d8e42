import type { Element } from 'bpmn-js/lib/model/Types';

import { useModelerService } from '../../home/useModelerService';
import { ownErrorExpression } from '../../../connector/ownErrorExpression';
import { ownEntry } from '../../../connector/jsonValues';
import { isJsonObject } from '../../../feel/reading';
import { proposeErrorHandling } from '../../../connector/proposals/proposeErrorHandling';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { RunReport } from '../../../connector/run/report';
import { Banner } from '../../widgets/Banner';
import { responseOf } from './responseOf';

/**
 * Says loudly that a function failed unnoticed (connector contract 3.6), with
 * the one action that mends it. Done, it becomes the next one: to run again.
 */
export function FunctionFailed(
  { element, report, onRunAgain }: { element: Element; report: RunReport; onRunAgain: () => void }
) {
  const editor = useModelerService('lambdaTaskEditor');
  const asked = report.steps.errorExpression?.source;
  const isAsRun = isErrorExpressionAsRun(element, report);
  const { response } = report.steps;
  const fitting = response && proposeErrorHandling(readLambdaTask(element.businessObject), responseOf(response));

  return (
    <Banner tone="loud" title="The function failed, and the task completes all the same" message={ isAsRun ? `${whatFailed(report)} ${whyUnnoticed(asked)}` : CHANGED }>
      { isAsRun && fitting === undefined
        ? <span class="lambda-banner__message">{ BY_HAND }</span>
        : (
          <button
            type="button"
            class="lambda-banner__action"
            title={ isAsRun && fitting ? Object.values(fitting).join('\n\n') : undefined }
            onClick={ isAsRun ? () => editor.setAll(element, fitting ?? {}) : onRunAgain }
          >
            { isAsRun ? actionOf(asked) : 'Run again' }
          </button>
        ) }
    </Banner>
  );
}

const CHANGED = 'The error expression has changed since this run: see what comes of it now.';
const BY_HAND = 'Its answer has neither errorType nor errorMessage: write an error expression that knows it by something else.';

/** Whether a task's error expression is still the one that its run asked. */
export function isErrorExpressionAsRun(
  { businessObject }: Element, { steps: { errorExpression } }: RunReport
): boolean {
  return ownErrorExpression(readLambdaTask(businessObject)) === errorExpression?.source;
}

function actionOf(asked: string | undefined): string {
  return asked === undefined ? 'Insert an error expression' : 'Add this error to the error expression';
}

function whatFailed({ steps: { response } }: RunReport): string {
  const payload = response?.payload;
  const reported = isJsonObject(payload) ? [ ownEntry(payload, 'errorType'), ownEntry(payload, 'errorMessage') ] : [];
  const error = reported.filter(isText).join(': ');

  return `${error || 'It reported an error'}.`;
}

function whyUnnoticed(asked: string | undefined): string {
  return asked === undefined ? 'Without an error expression, nobody notices.' : 'The error expression takes this for no error.';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
