import { fieldOf, FIELDS } from '../../../connector/fields';
import { LAMBDA_TASK_TYPE } from '../../../connector/lambdaTaskType';
import type { FieldId } from '../../../connector/fields';
import type { LambdaTask } from '../../../connector/lambdaTask';

/** Fields by id; undefined for one that the task has not. */
export type FieldValues = Partial<Record<FieldId, string | undefined>>;

const FILLED: FieldValues = {
  accessKey: '{{secrets.KEY}}',
  secretKey: '{{secrets.SECRET}}',
  region: 'eu-central-1',
  functionName: 'charge-card',
  payload: '={}'
};

/** A task that has nothing to complain about, but for the given fields and the rest. */
export function taskWith(values: FieldValues, rest: Partial<LambdaTask> = {}): LambdaTask {
  const task: LambdaTask = { id: 'Task', type: LAMBDA_TASK_TYPE, inputs: [], outputs: [], headers: [], catchers: [], ...rest };

  for (const [ id, value ] of entriesOf({ ...FILLED, ...values })) {
    write(task, id, value);
  }

  return task;
}

function write(task: LambdaTask, id: FieldId, value: string): void {
  const { binding } = fieldOf(id);

  switch (binding.kind) {
    case 'input':
      task.inputs = [ ...task.inputs, { source: value, target: binding.target } ];
      break;
    case 'header':
      task.headers = [ ...task.headers, { key: binding.key, value } ];
      break;
    case 'taskDefinition':
      task.retries = value;
  }
}

function entriesOf(values: FieldValues): Array<[ FieldId, string ]> {
  return FIELDS.flatMap(({ id }) => {
    const value = values[id];

    return value === undefined ? [] : [ [ id, value ] satisfies [ FieldId, string ] ];
  });
}
