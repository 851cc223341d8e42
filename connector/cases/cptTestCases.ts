import type { JsonInputObject } from '../../feel/reading';
import type { RunReport } from '../run/report';
import type { TestCase } from './CaseFile';

/** The versions of Camunda Process Test whose JSON test cases are written; they do not differ in what is used here. */
export const CPT_VERSIONS = [ '8.9', '8.10' ] as const;

export type CptVersion = typeof CPT_VERSIONS[number];

/** Where Camunda publishes the schema of a version. */
export function cptSchema(version: CptVersion): string {
  return `https://camunda.com/json-schema/cpt-test-cases/${version}/schema.json`;
}

/**
 * A case as a JSON test case of Camunda Process Test: an instance that starts
 * at the task, whose job ends as the run has computed, and what the engine
 * shall make of it.
 *
 * @param processId the process that the task stands in
 * @param report the case's last attempt
 *
 * @returns undefined for a retry or an incident: the format has no instruction that fails a job
 */
export function cptTestCase(
  { name, task, variables }: TestCase, processId: string, report: RunReport
): JsonInputObject | undefined {
  const ending = endingOf(task, processId, report);

  return ending && {
    name: `${task}: ${name}`,
    description: `What lambda-task computed: ${report.verdict.message}`,
    instructions: [
      {
        type: 'CREATE_PROCESS_INSTANCE',
        processDefinitionSelector: { processDefinitionId: processId },
        variables,
        startInstructions: [ { elementId: task } ]
      },
      ...ending
    ]
  };
}

function endingOf(
  task: string, processId: string, { verdict, variables, steps }: RunReport
): JsonInputObject[] | undefined {
  const instance = { processInstanceSelector: { processDefinitionId: processId } };
  const job = { jobSelector: { elementId: task } };

  if (verdict.kind === 'completed') {
    const processVariables = steps.outputs?.processVariables ?? variables;

    return [
      { type: 'COMPLETE_JOB', ...job, variables },
      elementState(processId, task, 'IS_COMPLETED'),
      ...(Object.keys(processVariables).length === 0 ? [] : [ { type: 'ASSERT_VARIABLES', ...instance, variables: processVariables } ])
    ];
  }

  if (verdict.kind === 'bpmnError') {
    return [
      { type: 'THROW_BPMN_ERROR_FROM_JOB', ...job, errorCode: verdict.code, errorMessage: verdict.message, variables },
      ...(verdict.catcher === undefined
        ? [ { type: 'ASSERT_PROCESS_INSTANCE', ...instance, hasActiveIncidents: true } ]
        : [ elementState(processId, task, 'IS_TERMINATED'), ...caughtBy(processId, verdict.catcher) ])
    ];
  }

  return undefined;
}

/** An event subprocess goes on, a boundary event is passed at once. */
function caughtBy(processId: string, { id, kind }: { id: string; kind: string }): JsonInputObject[] {
  return kind === 'boundaryEvent' ? [ elementState(processId, id, 'IS_COMPLETED') ] : [];
}

function elementState(processId: string, elementId: string, state: string): JsonInputObject {
  return {
    type: 'ASSERT_ELEMENT_INSTANCE',
    processInstanceSelector: { processDefinitionId: processId },
    elementSelector: { elementId },
    state
  };
}
