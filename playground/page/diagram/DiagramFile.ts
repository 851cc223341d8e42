import { keyIsSettled, pageKey } from '../host/pageKey';

/** A BPMN file, as it was opened or is saved. */
export interface DiagramFile {
  name: string;
  xml: string;

  /** Whether it is the one that the playground begins with, which is a file of this machine. */
  isExample?: boolean;
}

const EXAMPLE = 'order-process.bpmn';

/** The example that the playground begins with. */
export async function fetchExample(): Promise<DiagramFile> {
  await keyIsSettled;

  const response = await fetch('/diagram', { headers: { 'X-Playground-Key': pageKey() } });

  if (response.status === 403) {
    throw new Error('It is shown by the whole address alone that npm start printed, with all that follows the #');
  }

  if (!response.ok) {
    throw new Error(`The example ${EXAMPLE} could not be loaded (status ${response.status})`);
  }

  return { name: EXAMPLE, xml: await response.text(), isExample: true };
}

/** Reads a file that the user chose or dropped. */
export async function readFile(file: File): Promise<DiagramFile> {
  return { name: file.name, xml: await file.text() };
}

/** Lets the user choose a file; without a choice nothing happens. */
export function chooseFile(open: (file: File) => unknown): void {
  const input = document.createElement('input');

  input.type = 'file';
  input.accept = '.bpmn,.xml';
  input.addEventListener('change', () => {
    const file = input.files?.[0];

    if (file) {
      open(file);
    }
  });
  input.click();
}

/** Hands a file to the browser's downloads. */
export function downloadFile({ name, xml }: DiagramFile): void {
  const link = document.createElement('a');

  link.href = URL.createObjectURL(new Blob([ xml ], { type: 'application/xml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
