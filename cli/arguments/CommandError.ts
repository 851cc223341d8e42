/** Why a command could not do its work, stable, for those who read `--json`. */
export type CommandErrorCode =
  | 'badArguments' | 'unreadable' | 'noDiagram' | 'noSuchTask' | 'badVariables' | 'badMock' | 'notReady'
  | 'badCases' | 'noSuchCase' | 'unwritable'
  | 'noLambdaTask' | 'noSuchFunction' | 'targetNotReady' | 'evaluationStopped' | 'cancelled';

/** Why a command could not do its work, in one sentence for the person at the terminal. Exit code 2. */
export class CommandError extends Error {
  constructor(message: string, readonly code: CommandErrorCode = 'badArguments') {
    super(message);
  }
}
