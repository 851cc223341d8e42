import { ownEntry } from '../../connector/jsonValues';
import type { LambdaTask } from '../../connector/lambdaTask';
import type { ModdleElement } from '../../connector/moddleElement';
import type { Problem } from '../../connector/run/report';
import { exampleData } from '../../connector/variables/exampleData';
import { suggestVariables } from '../../connector/variables/suggestVariables';
import type { JsonObject } from '../../feel';

interface ExampleVariables {
  variables: JsonObject;

  /** What to say of them, for nobody has typed them. */
  remarks: Problem[];
}

/** The variables that the panel suggests: what the task reads, with the example values of the diagram. */
export function exampleVariables(element: ModdleElement, task: LambdaTask): ExampleVariables {
  const examples = exampleData(element);
  const variables = suggestVariables(task, examples);
  const names = Object.keys(variables);
  const known = names.filter(name => ownEntry(examples, name) !== undefined);

  return {
    variables,
    remarks: [
      ...remark('exampleVariables', 'info', known, 'The example data of the diagram was used for', '--variables takes other values'),
      ...remark('noExample', 'warning', names.filter(name => !known.includes(name)), 'The diagram has no example data for', 'it was null; --variables takes a value')
    ]
  };
}

function remark(code: string, severity: Problem['severity'], names: string[], before: string, behind: string): Problem[] {
  return names.length ? [ { code, severity, message: `${before} ${names.join(', ')}: ${behind}.` } ] : [];
}
