import type { EsbuildOptions } from './FunctionDefinition';

/** One of the user's functions on this machine, with what its template says of it. */
export interface LocalFunction {

  /** 1 to 64 letters, digits, `-` and `_`, as Lambda allows. */
  name: string;

  /**
   * How it is run: a module with an exported handler, by our own runtime client;
   * a module of Python, by its Lambda runtime client; or an executable that
   * speaks the Runtime API itself.
   */
  kind: 'node' | 'python' | 'bootstrap';

  /** As Lambda names it, such as `nodejs22.x`. */
  runtime: string;

  /** What is run: absolute, links resolved. */
  file: string;

  /** `<module>.<export>`, from taskRoot; a bootstrap may make of it what it likes. */
  handler: string;

  /** What the function's process gets as `LAMBDA_TASK_ROOT`, and starts in. */
  taskRoot: string;

  /** The folder whose files it may use, where that is more than taskRoot. */
  watched?: string;

  /** Of the function's own; what Lambda sets comes before them. */
  environment: Record<string, string>;

  /** Folders of its layers. */
  layers: string[];

  /** What its template alone does not tell, and why, such as `a layer (arn:…)`. */
  unknown?: string[];

  /** Where the function itself says so. */
  timeoutSeconds?: number;
  memoryMb?: number;

  /** Whether its code was bundled, with a map that leads back to the sources. */
  hasSourceMap?: boolean;

  /** Of Python functions: the program that runs them. */
  interpreter?: string;

  /** How the template bundles it. */
  esbuild?: EsbuildOptions;
}
