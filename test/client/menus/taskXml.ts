import type { TestModeler } from '../support/bootstrapModeler';

/** A task as it would be saved, as data that is easy to compare. */
export interface SavedTask {
  tag: string;
  attributes: Record<string, string>;
  documentation?: string;
  definition?: Record<string, string>;
  inputs: Array<[ target: string, source: string | null ]>;
  outputs: Array<[ target: string, source: string | null ]>;
  headers: Array<[ key: string, value: string | null ]>;

  /** The names of all extension elements. */
  extensions: string[];
}

/** Reads a task from the diagram's XML. */
export async function savedTask(modeler: TestModeler, id: string): Promise<SavedTask> {
  const xml = new DOMParser().parseFromString(await modeler.xml(), 'text/xml');
  const task = xml.querySelector(`process [id="${id}"]`);

  if (!task) {
    throw new Error(`no task ${id} in the XML`);
  }

  const all = (name: string) => Array.from(task.querySelectorAll(`:scope > extensionElements ${name}`));
  const [ definition ] = all('taskDefinition');

  return {
    tag: task.tagName,
    attributes: attributesOf(task),
    documentation: task.querySelector('documentation')?.textContent ?? undefined,
    definition: definition && attributesOf(definition),
    inputs: all('input').map(pair('target', 'source')),
    outputs: all('output').map(pair('target', 'source')),
    headers: all('taskHeaders > header').map(pair('key', 'value')),
    extensions: Array.from(task.querySelectorAll(':scope > extensionElements > *')).map(({ tagName }) => tagName)
  };
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes).map(({ name, value }) => [ name, value ]));
}

function pair(name: string, value: string) {
  return (element: Element): [ string, string | null ] => [ element.getAttribute(name) ?? '', element.getAttribute(value) ];
}
