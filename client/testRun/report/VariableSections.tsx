import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { RunReport } from '../../../connector/run/report';
import type { JsonObject } from '../../../feel/json';
import { KeepExample } from '../../exampleData/KeepExample';
import { JsonBlock } from './JsonBlock';
import { Section } from './Section';

/** What becomes of the job's variables: which reach the process, and which stay with the task. */
export function VariableSections({ element, report }: { element: Element; report: RunReport }) {
  const { variables, steps: { outputs } } = report;
  const keep = <KeepExample element={ element } report={ report } />;

  if (!outputs) {
    return <Variables title="Resulting variables" variables={ variables }>{ keep }</Variables>;
  }

  const local = without(variables, outputs.processVariables);

  return (
    <>
      <Variables title="Resulting variables" hint="reach the process" variables={ outputs.processVariables }>{ keep }</Variables>
      { Object.keys(local).length > 0 && <Variables title="Local variables" hint="stay with the task" variables={ local } /> }
    </>
  );
}

function Variables({ title, hint, variables, children }: {
  title: string;
  hint?: string;
  variables: JsonObject;

  /** What can be done with them. */
  children?: ComponentChildren;
}) {
  return (
    <Section title={ title } hint={ hint } open>
      <JsonBlock label={ title } value={ variables } />
      { children }
    </Section>
  );
}

function without(variables: JsonObject, others: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(variables).filter(([ name ]) => !Object.hasOwn(others, name)));
}
