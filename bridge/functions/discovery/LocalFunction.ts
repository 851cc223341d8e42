/** One function of the user's functions folder. */
export interface LocalFunction {

  /** The entry's name: 1 to 64 letters, digits, `-` and `_`, as Lambda allows. */
  name: string;

  /** A module with an exported `handler`, or an executable that speaks the Runtime API itself. */
  kind: 'node' | 'bootstrap';

  /** What is run: absolute, links resolved. */
  file: string;

  /** What the function's process gets as `LAMBDA_TASK_ROOT`, and starts in. */
  taskRoot: string;

  /** Whether taskRoot belongs to this function alone. */
  ownFolder: boolean;
}
