import type { Expectation } from './CaseFile';

/** Which parts of a result a case is to hold. */
export interface ExpectationChoice {

  /** The BPMN error with its catcher, or the retry with its back-off, or the message of the incident. */
  details: boolean;
  variables: 'equal' | 'contain' | 'none';

  /** With `contain`: the names of the variables that count. */
  names: readonly string[];
  payload: boolean;
  noWarnings: boolean;
}

/** All that a result has, its variables exactly. */
export function fullChoice(full: Expectation): ExpectationChoice {
  return {
    details: true,
    variables: full.variables === undefined ? 'none' : 'equal',
    names: Object.keys(variablesOf(full)),
    payload: full.payload !== undefined,
    noWarnings: full.noWarnings === true
  };
}

/** Of what a result comes to (`expectationOf`) the part that was chosen; the verdict always counts. */
export function chosenExpectation(full: Expectation, choice: ExpectationChoice): Expectation {
  const { verdict, attempts, error, retry, message, payload, noWarnings } = full;

  return {
    verdict,
    ...(attempts === undefined ? {} : { attempts }),
    ...(choice.details && {
      ...(error && { error }), ...(retry && { retry }), ...(message === undefined ? {} : { message })
    }),
    ...chosenVariables(full, choice),
    ...(choice.payload && payload !== undefined ? { payload } : {}),
    ...(choice.noWarnings && noWarnings ? { noWarnings } : {})
  };
}

/** What a result (`expectationOf`) has for variables. */
export function variablesOf({ variables }: Expectation) {
  return variables === undefined ? {} : 'equal' in variables ? variables.equal : variables.contain;
}

function chosenVariables(full: Expectation, { variables, names }: ExpectationChoice): Pick<Expectation, 'variables'> {
  const all = variablesOf(full);

  switch (variables) {
    case 'none':
      return {};
    case 'equal':
      return { variables: { equal: all } };
    case 'contain':
      return {
        variables: { contain: Object.fromEntries(Object.entries(all).filter(([ name ]) => names.includes(name))) }
      };
  }
}
