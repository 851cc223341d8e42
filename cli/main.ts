import pkg from '../package.json';
import { CommandError } from './arguments/CommandError';
import { didYouMean } from '../connector/closest';
import { describeCommand, describeCommands } from './arguments/describeCommand';
import { COMPLETES, NOT_RUN } from './exitCodes';
import { COMMANDS } from './table';
import type { CallableCommand } from './table';
import { print, printError, printJson } from './terminal/print';

async function main([ first = 'help', ...rest ]: string[]): Promise<number> {
  if ([ 'help', '--help', '-h' ].includes(first)) {
    return help(rest[0]);
  }

  if ([ 'version', '--version', '-V' ].includes(first)) {
    print(`${pkg.version}\n`);

    return COMPLETES;
  }

  if (first === '__complete') {
    const { default: answerShell } = await import('./commands/complete');

    return answerShell(rest);
  }

  const command = find(first);

  if (optionsIn(rest).some(arg => arg === '--help' || arg === '-h')) {
    return help(command.name);
  }

  const { default: run } = await command.load();

  return run(rest);
}

function help(name: string | undefined): number {
  print(name === undefined ? describeCommands(COMMANDS, pkg.version) : describeCommand(find(name)));

  return COMPLETES;
}

function find(name: string): CallableCommand {
  const command = COMMANDS.find(command => command.name === name);

  if (!command) {
    throw new CommandError(`There is no command '${name}'.${didYouMean(name, COMMANDS.map(command => command.name))} lambda-task --help lists them.`);
  }

  return command;
}

/** What comes behind `--` is never an option. */
function optionsIn(args: string[]): string[] {
  return args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
}

function tell(error: unknown, args: string[]): void {
  const unexpected = error instanceof Error ? error.stack ?? error.message : String(error);
  const message = error instanceof CommandError ? error.message : unexpected;

  if (optionsIn(args).includes('--json')) {
    printJson({ error: { code: error instanceof CommandError ? error.code : 'unexpected', message } });
  }

  printError(`${message}\n`);
}

// a reader such as head has seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit('code' in error && error.code === 'EPIPE' ? COMPLETES : NOT_RUN));

const args = process.argv.slice(2);

main(args).then(
  code => {
    process.exitCode = code;
  },
  error => {
    tell(error, args);
    process.exitCode = NOT_RUN;
  }
);
