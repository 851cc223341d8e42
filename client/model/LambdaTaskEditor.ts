import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';

import type { BpmnFactory } from './BpmnFactory';
import { readField } from '../../connector/readField';
import { readLambdaTask } from '../../connector/readLambdaTask';
import { FIELDS, type FieldId } from '../../connector/fields';
import { changesOf } from './fieldChanges';
import type { Change } from './fieldChanges';
import { TaskWriter } from './TaskWriter';
import { writeChanges } from './writeChanges';

const WRITE = 'lambda.task.write';

interface Writing {
  element: Element;
  changes: Change[];
}

/** Writes fields of Lambda tasks, each change as one command that is undone as a whole. */
export class LambdaTaskEditor {
  static $inject = [ 'bpmnFactory', 'commandStack', 'modeling' ];

  constructor(readonly bpmnFactory: BpmnFactory, private readonly commandStack: CommandStack, modeling: Modeling) {
    const write = ({ element, changes }: Writing): void =>
      writeChanges(TaskWriter.ofPlaced(element, bpmnFactory, modeling), changes);

    commandStack.register(WRITE, { preExecute: write });
  }

  /**
   * Sets a field.
   *
   * @param value text, where it is FEEL with its `=`; undefined or empty to remove the field
   */
  set(element: Element, field: FieldId, value: string | undefined): void {
    const task = readLambdaTask(element.businessObject);

    if ((value || undefined) !== readField(task, field)) {
      this.write(element, changesOf(task, field, value || undefined));
    }
  }

  /** Sets some fields at once, to be undone at once. */
  setAll(element: Element, values: Partial<Record<FieldId, string>>): void {
    const task = readLambdaTask(element.businessObject);
    const changes = FIELDS.flatMap(({ id }) => {
      const value = values[id];

      return value === undefined || value === readField(task, id) ? [] : changesOf(task, id, value);
    });

    if (changes.length) {
      this.write(element, changes);
    }
  }

  /** Sets a `zeebe:property`, which tools read and the engine does not. */
  setProperty(element: Element, name: string, value: string): void {
    this.write(element, [ { kind: 'property', name, value } ]);
  }

  private write(element: Element, changes: Change[]): void {
    this.commandStack.execute(WRITE, { element, changes } satisfies Writing);
  }
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaTaskEditor: LambdaTaskEditor;
  }
}
