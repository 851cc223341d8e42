/** Why a command could not do its work, in one sentence for the person at the terminal. Exit code 2. */
export class CommandError extends Error {}
