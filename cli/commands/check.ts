import { checkTask } from '../../connector/checks/checkTask';
import type { Finding } from '../../connector/checks/Finding';
import type { LambdaTask } from '../../connector/lambdaTask';
import { mendOf, type Mend } from '../../connector/proposals/mendOf';
import { CommandError } from '../arguments/CommandError';
import { readArguments } from '../arguments/readArguments';
import { lambdaTasksOf, readDiagram } from '../diagram/readDiagram';
import { COMPLETES, FAILS } from '../exitCodes';
import { CHECK } from '../table/check';
import { print, printJson } from '../terminal/print';
import { bold, green, join, red, yellow } from '../terminal/styled';
import type { Printed } from '../terminal/styled';
import { toJson } from '../terminal/toJson';

interface TaskFindings {
  file: string;
  task: { id: string; name?: string };
  findings: MendableFinding[];
}

/** A finding with what mends it, where anything does. */
type MendableFinding = Omit<Finding, 'mend'> & { mend: Mend | undefined };

/** `lambda-task check`: the form's findings for every Lambda task of the diagrams. */
export default async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, CHECK);

  if (!positionals.length) {
    throw new CommandError('Name a diagram: lambda-task check <diagram.bpmn>…');
  }

  const tasks = (await Promise.all(positionals.map(checkFile))).flat();

  if (values.json) {
    printJson(toJson(tasks));
  } else {
    print(tasks.length ? join(tasks.map(describe), '\n') : NO_TASKS);
  }

  return tasks.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || values.strict)) ? FAILS : COMPLETES;
}

const NO_TASKS = 'There is no AWS Lambda connector task in it.\n';

async function checkFile(file: string): Promise<TaskFindings[]> {
  const diagram = await readDiagram(file);

  return lambdaTasksOf(diagram).map(task => ({
    file: diagram.file,
    task: { id: task.id, name: task.name },
    findings: checkTask(task).map(finding => withMend(task, finding))
  }));
}

function withMend(task: LambdaTask, finding: Finding): MendableFinding {
  return { ...finding, mend: mendOf(task, finding) };
}

function describe({ file, task, findings }: TaskFindings): Printed {
  return [
    `${file}: `, bold(task.name ? `${task.name} (${task.id})` : task.id), '\n',
    findings.length ? findings.map(line) : [ '  ', green('all is well'), '\n' ]
  ];
}

function line({ severity, message }: MendableFinding): Printed {
  return [ '  ', severity === 'error' ? red('red  ') : yellow('amber'), `  ${message}\n` ];
}
