import type { Element } from 'bpmn-js/lib/model/Types';

import type { FollowedRetries } from '../../../connector/whatIf/followRetries';
import type { BridgeFailure } from '../../bridgeClient/bridgeFailure';
import { Banner } from '../../widgets/Banner';
import { ExpressionValue } from '../report/ExpressionValue';
import { FunctionFailed } from '../report/FunctionFailed';
import { isFunctionErrorIgnored } from '../../../connector/run/isFunctionErrorIgnored';
import { VerdictBanner } from '../report/VerdictBanner';
import { RetryTimelineList } from './RetryTimelineList';

/** The verdict, who catches, and how often it is tried. */
export function WhatIfResult(
  { element, result, onAgain }: { element: Element; result: FollowedRetries | BridgeFailure; onAgain: () => void }
) {
  if (result.kind !== 'followed') {
    return <Banner tone="bad" title="Not tried" message={ result.message } />;
  }

  const { report, timeline } = result;
  const { errorExpression } = report.steps;

  return (
    <>
      { isFunctionErrorIgnored(report)
        ? <FunctionFailed element={ element } report={ report } onRunAgain={ onAgain } />
        : <VerdictBanner report={ report } /> }
      { (timeline.attempts.length > 1 || report.verdict.kind === 'incident') && <RetryTimelineList timeline={ timeline } /> }
      { errorExpression && <ExpressionValue title="Error expression" field="errorExpression" step={ errorExpression } /> }
    </>
  );
}
