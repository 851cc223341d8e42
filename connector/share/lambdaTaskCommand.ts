import { formatJson, withPoints } from '../../feel/reading';
import type { RunRequest } from '../run/report';
import { DEFAULT_RUN_SECONDS } from '../run/runLimits';
import { commandLines } from './commandLines';
import { shellText } from './shellText';

/** What a run takes from outside of its request; undefined where nothing was chosen. */
export interface RunCircumstances {

  /** The diagram's path; undefined while it is in no file. */
  diagram?: string;

  /** The folder of the local functions. */
  functions?: string;

  /** The file that secrets are read from: its path, never what is in it. */
  secrets?: string;
  secretsPrefix?: string;
}

/** Stands where the diagram's path belongs, as long as it has none. */
const UNSAVED = 'diagram.bpmn';

/** A comment to the shell, and to who pastes it. */
const SAVE_FIRST = `# The diagram is in no file yet: save it, and put its path in place of ${UNSAVED}.\n`;

/**
 * A run as a command of `lambda-task`, which takes the task from the saved diagram and secrets from
 * where the run took them.
 */
export function lambdaTaskCommand(
  { task, variables, points = [], target, timeoutSeconds, dryRun, debugPort, retries }: RunRequest,
  { diagram, functions, secrets, secretsPrefix }: RunCircumstances
): string {
  const command = commandLines(`lambda-task run ${shellText(diagram ?? UNSAVED)}`, [
    [ '--task', task.id ],
    [ '--variables', formatJson(withPoints(variables, points)) ],
    [ '--target', target.kind ],
    [ '--endpoint', target.kind === 'endpoint' ? target.url : undefined ],
    [ '--profile', target.kind === 'aws' ? target.profile : undefined ],
    [ '--functions', target.kind === 'local' ? functions : undefined ],
    [ '--secrets', secrets ],
    [ '--secrets-prefix', secretsPrefix ],
    [ '--timeout', timeoutSeconds === DEFAULT_RUN_SECONDS ? undefined : String(timeoutSeconds) ],
    [ '--retries', retries === undefined ? undefined : String(retries) ],
    [ '--dry-run', dryRun || undefined ],
    [ `--inspect=${debugPort}`, debugPort !== undefined || undefined ]
  ]);

  return diagram === undefined ? SAVE_FIRST + command : command;
}
