import { fieldOf, type FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';

/** A task as it would be with another text in one of its fields. */
export function withField(task: LambdaTask, field: FieldId, text: string): LambdaTask {
  const { binding } = fieldOf(field);

  switch (binding.kind) {
    case 'taskDefinition':
      return { ...task, retries: text };
    case 'header':
      return {
        ...task,
        headers: [ ...task.headers.filter(({ key }) => key !== binding.key), { key: binding.key, value: text } ]
      };
    case 'input': {
      const index = task.inputs.findLastIndex(({ target }) => target === binding.target);
      const input = { target: binding.target, source: text };

      return { ...task, inputs: index === -1 ? [ ...task.inputs, input ] : task.inputs.with(index, input) };
    }
  }
}
