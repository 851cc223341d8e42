import type { RunReport } from '../../../connector/run/report';
import type { JsonObject } from '../../../feel/json';
import { JsonBlock } from './JsonBlock';
import { Section } from './Section';

/** What becomes of the job's variables: which reach the process, and which stay with the task. */
export function VariableSections({ report: { variables, steps: { outputs } } }: { report: RunReport }) {
  if (!outputs) {
    return <Variables title="Resulting variables" variables={ variables } />;
  }

  const local = without(variables, outputs.processVariables);

  return (
    <>
      <Variables title="Resulting variables" hint="reach the process" variables={ outputs.processVariables } />
      { Object.keys(local).length > 0 && <Variables title="Local variables" hint="stay with the task" variables={ local } /> }
    </>
  );
}

function Variables({ title, hint, variables }: { title: string; hint?: string; variables: JsonObject }) {
  return (
    <Section title={ title } hint={ hint } open>
      <JsonBlock label={ title } value={ variables } />
    </Section>
  );
}

function without(variables: JsonObject, others: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(variables).filter(([ name ]) => !Object.hasOwn(others, name)));
}
