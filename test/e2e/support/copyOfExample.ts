import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the example diagram into a folder, where files can be written beside it. */
export function copyOfExample(folder: string): { diagram: string } {
  const diagram = join(folder, 'order-process.bpmn');

  copyFileSync('resources/examples/order-process.bpmn', diagram);

  return { diagram };
}
