import { bold, cyan, dim } from '../terminal/styled';
import type { Printed } from '../terminal/styled';
import type { Command, Option, ValueOption } from './Command';

/** The help of all commands together. */
export function describeCommands(commands: readonly Command[], version: string): Printed {
  return [
    bold('lambda-task'), ` ${version}: test-runs the AWS Lambda connector tasks of a BPMN diagram, as Camunda would.\n`,
    heading('Usage'), '  lambda-task <command> [options]\n',
    heading('Commands'), table(commands.map(({ name, summary }) => [ name, summary ])),
    heading('Options'), table([ [ '-h, --help', 'help; behind a command, its own' ], [ '-V, --version', 'the version' ] ]),
    exitCodes({ 0: 'the task completes, nothing is red, all cases pass', 1: 'it does not', 2: 'it could not be run' }),
    dim('\nlambda-task <command> --help tells about one command.\n')
  ];
}

/** The help of one command. */
export function describeCommand(command: Command): Printed {
  const { name, summary, details, positional, options, examples } = command;

  return [
    bold(`lambda-task ${name}`), `: ${summary}\n`,
    heading('Usage'), `  lambda-task ${[ name, ...(positional ? [ positional.label ] : []), '[options]' ].join(' ')}\n`,
    ...(details === undefined ? [] : [ '\n', details.replace(/^/gm, '  '), '\n' ]),
    heading('Options'), table([ ...Object.entries(options).map(optionRow), [ '-h, --help', 'this help' ] ]),
    heading('Examples'), examples.map(example => `  lambda-task ${example}\n`),
    exitCodes(command.exitCodes)
  ];
}

function exitCodes(meanings: Command['exitCodes']): Printed {
  return [ heading('Exit codes'), table(Object.entries(meanings)) ];
}

function optionRow([ name, option ]: [string, Option]): [string, string] {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const value = option.type === 'string' ? valueOf(option) : '';

  return [ `${short}--${name}${value}`, option.help ];
}

function heading(text: string): Printed {
  return [ '\n', bold(text), '\n' ];
}

function table(rows: Array<[string, string]>): Printed {
  const width = Math.max(...rows.map(([ term ]) => term.length));

  return rows.map(([ term, help ]) => [ '  ', cyan(term.padEnd(width)), `  ${help}\n` ]);
}

function valueOf({ value, optional }: ValueOption): string {
  return optional === undefined ? ` ${value}` : `[=${value}]`;
}
