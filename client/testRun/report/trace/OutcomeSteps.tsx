import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunReport } from '../../../../connector/run/report';
import type { JsonObject } from '../../../../feel/reading';
import { KeepExample } from '../../../exampleData/KeepExample';
import { JsonValueView } from '../../tree/JsonValueView';
import { countTrouble } from '../countTrouble';
import { Mappings } from '../Mappings';
import { Section } from '../../place/Section';
import { counted } from '../../../widgets/counted';
import { variableChanges } from './variableChanges';

/** What becomes of the job's variables: which reach the process, and which stay with the task. */
export function OutcomeSteps({ element, report, before, isFailed }: {
  element: Element;
  report: RunReport;

  /** The process variables as the run began. */
  before: JsonObject;
  isFailed: boolean;
}) {
  const { variables, verdict, steps: { outputs } } = report;
  const reaching = outputs?.processVariables ?? variables;
  const local = outputs ? without(variables, reaching) : {};

  return (
    <>
      { outputs && outputs.mappings.length > 0 && (
        <Section title="Outputs" hint={ counted(outputs.mappings.length, 'mapping') } count={ countTrouble(outputs.mappings) } durationMs={ outputs.durationMs } isFailed={ isFailed }>
          <Mappings mappings={ outputs.mappings } />
        </Section>
      ) }
      <Section title="Variables after" hint={ verdict.kind === 'completed' ? variableChanges(before, reaching) : `${counted(Object.keys(reaching).length, 'variable')} of the failure` } open>
        <JsonValueView label="Resulting variables" value={ reaching } root="" />
        { isAnswerLost(report) && (
          <p class="lambda-test__hint">The process keeps nothing of the answer: no result variable and no result expression takes it. Choose a value of the response, and map it to a variable.</p>
        ) }
        <KeepExample element={ element } report={ report } />
        { Object.keys(local).length > 0 && (
          <>
            <p class="lambda-test__hint">These stay with the task:</p>
            <JsonValueView label="Local variables" value={ local } />
          </>
        ) }
      </Section>
    </>
  );
}

/** An answer is there, and the task has nothing that makes variables of it (connector contract 3.7). */
function isAnswerLost({ dryRun, verdict, steps: { response, resultVariable, resultExpression } }: RunReport): boolean {
  return !dryRun && verdict.kind === 'completed' && response !== undefined && response.payload !== null
    && !resultVariable && !resultExpression;
}

function without(variables: JsonObject, others: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(variables).filter(([ name ]) => !Object.hasOwn(others, name)));
}
