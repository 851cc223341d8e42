import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatJson } from '../../../feel/reading';
import { CommandError } from '../../arguments/CommandError';
import { didYouMean } from '../../../connector/closest';
import { print } from '../../terminal/print';
import { printableJson } from '../../terminal/printable';
import { render } from '../../terminal/styled';
import type { Printed } from '../../terminal/styled';
import type { Summary } from '../CaseRun';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { spec } from './spec';
import { tap } from './tap';

/** How a run of test cases is told. */
const REPORTERS: Record<string, (summary: Summary) => Printed> = {
  spec, junit, tap, github, json: summary => `${printableJson(formatJson(json(summary), 2))}\n`
};

export interface ChosenReporter {
  name: string;

  /** Where it writes; standard output unless told. */
  file?: string;
}

/**
 * Reads `junit=report.xml` or `tap`.
 *
 * @throws CommandError where there is no such reporter
 */
export function readReporter(text: string): ChosenReporter {
  const [ , name = '', file ] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];

  if (!Object.hasOwn(REPORTERS, name)) {
    const names = Object.keys(REPORTERS);

    throw new CommandError(`There is no reporter '${name}': ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are.${didYouMean(name, names)}`);
  }

  if (file === '') {
    throw new CommandError(`Name the file of the reporter: ${name}=<file>.`);
  }

  return { name, file };
}

/** Tells of a run. Throws CommandError where a file cannot be written. */
export async function report(summary: Summary, reporters: readonly ChosenReporter[]): Promise<void> {
  for (const { name, file } of reporters) {
    const printed = REPORTERS[name]?.(summary) ?? '';

    if (file === undefined) {
      print(printed);
    } else {
      await write(file, render(printed, false));
    }
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new CommandError(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, 'unwritable');
  }
}
