import { CommandError } from './CommandError';
import { COMPLETES, NOT_RUN } from './exitCodes';
import { HELP } from './help';

/** Commands are read only when they are called: each start counts. */
const COMMANDS: Record<string, () => Promise<{ default(args: string[]): Promise<number> }>> = {
  run: () => import('./runCommand'),
  check: () => import('./checkCommand'),
  serve: () => import('./serveCommand')
};

async function main([ name = 'help', ...args ]: string[]): Promise<number> {
  if (name === 'help' || [ name, ...args ].some(arg => arg === '--help' || arg === '-h')) {
    process.stdout.write(HELP);

    return COMPLETES;
  }

  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

  if (!load) {
    throw new CommandError(`There is no command '${name}': lambda-task --help lists them.`);
  }

  const command = await load();

  return command.default(args);
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error instanceof CommandError ? error.message : error.stack ?? error}\n`);
    process.exitCode = NOT_RUN;
  }
);
