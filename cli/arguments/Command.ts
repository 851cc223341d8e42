/** What a value is, so that a shell can complete it. */
export type Completion = 'diagram' | 'file' | 'folder' | 'task' | 'none';

interface OptionBase {

  /** One line for the help, in lower case, without a full stop. */
  help: string;

  /** One letter that says the same. */
  short?: string;
}

/** An option that is there or not, such as `--json`. */
export interface FlagOption extends OptionBase {
  type: 'boolean';
}

/** An option with a value, such as `--task <id or name>`. */
export interface ValueOption extends OptionBase {
  type: 'string';

  /** What the help calls the value. */
  value: string;

  /** The only values that there are. */
  choices?: readonly string[];
  completes?: Completion;

  /** What it is where it is named without a value: `--inspect` or `--inspect=9230`. */
  optional?: string;

  /** Whether it may be given more than once. */
  multiple?: boolean;
}

export type Option = FlagOption | ValueOption;

/** What a command takes besides its options. */
export interface Positional {

  /** As the help shows it, such as `<diagram.bpmn>…`. */
  label: string;
  completes: Completion;
  choices?: readonly string[];
}

/**
 * All that is known of a command without reading it: parser, help, completion
 * and "did you mean" come from it.
 */
export interface Command {
  name: string;

  /** One line for the list of commands, in lower case. */
  summary: string;

  /** What there is to know besides the options, for its own help. */
  details?: string;
  positional?: Positional;
  options: Record<string, Option>;

  /** What its exit codes mean, where it has them: 0, 1, 2; the codes themselves are in `exitCodes`. */
  exitCodes: Readonly<Partial<Record<0 | 1 | 2, string>>>;

  /** Calls to copy, without `lambda-task` in front. */
  examples: readonly string[];
}
