import { checkTask } from '../connector/checks/checkTask';
import type { Finding } from '../connector/checks/Finding';
import { CommandError } from './CommandError';
import { COMPLETES, FAILS } from './exitCodes';
import { readArguments } from './readArguments';
import { readLambdaTasks } from './readDiagram';

interface TaskFindings {
  file: string;
  task: { id: string; name?: string };
  findings: Finding[];
}

/** `lambda-task check`: the form's findings for every Lambda task of the diagrams. */
export default async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });

  if (!positionals.length) {
    throw new CommandError('Name a diagram: lambda-task check <diagram.bpmn>…');
  }

  const tasks = (await Promise.all(positionals.map(checkFile))).flat();

  process.stdout.write(values.json ? `${JSON.stringify(tasks, null, 2)}\n` : tasks.map(describe).join('\n') || NO_TASKS);

  return tasks.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? FAILS : COMPLETES;
}

const NO_TASKS = 'There is no AWS Lambda connector task in it.\n';

async function checkFile(file: string): Promise<TaskFindings[]> {
  const tasks = await readLambdaTasks(file);

  return tasks.map(task => ({ file, task: { id: task.id, name: task.name }, findings: checkTask(task) }));
}

function describe({ file, task, findings }: TaskFindings): string {
  const head = `${file}: ${task.name ? `${task.name} (${task.id})` : task.id}\n`;

  return head + (findings.length ? findings.map(line).join('') : '  all is well\n');
}

function line({ severity, message }: Finding): string {
  return `  ${severity === 'error' ? 'red  ' : 'amber'}  ${message}\n`;
}
