import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

const DIAGRAM = 'order-process.bpmn';
const CASES = 'order-process.lambda-tests.json';

/**
 * Copies the example for the one who plays with it, so that test cases made there change no file of the repository.
 * Cases of an earlier start stay, as the browser's draft of the diagram does.
 *
 * @param examples the folder of the example
 * @param folder where the copy is; it is made if it is missing
 * @returns the whole path of the copied diagram
 */
export async function ownExample(examples: string, folder: string): Promise<string> {
  const diagram = path.join(folder, DIAGRAM);
  const cases = path.join(folder, CASES);

  await mkdir(folder, { recursive: true });
  await copyFile(path.join(examples, DIAGRAM), diagram);

  if (!existsSync(cases)) {
    await copyFile(path.join(examples, CASES), cases);
  }

  return diagram;
}
