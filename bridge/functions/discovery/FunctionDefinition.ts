import type { FunctionsProblem } from '../../protocol';

/** What a template says of a function, with all that it alone can tell resolved. */
export interface FunctionDefinition {

  /** What it is called by first: its `FunctionName`, or else its id in the template. */
  name: string;

  /** By what else it is found, such as its logical id. */
  otherNames: string[];

  /** Absolute paths: the template, and the folder of the code; undefined where that is none of this machine. */
  template: string;
  code: string | undefined;

  /** Of its definition in the template, from 1. */
  line?: number;
  runtime?: string;
  handler?: string;

  /** The code itself, where it stands in the template. */
  inlineCode?: string;

  /** Whether it is a container image. */
  isImage: boolean;
  environment: Record<string, string>;
  timeoutSeconds?: number;
  memoryMb?: number;

  /** Folders, absolute. */
  layers: string[];

  /** What of it its template alone does not tell, and why, such as `a layer (arn:…)`. */
  unknown: string[];

  /** How its template says that esbuild is to bundle it (SAM's `BuildProperties`). */
  esbuild?: EsbuildOptions;
}

export interface EsbuildOptions {
  entryPoints?: string[];
  external?: string[];

  /** As esbuild takes them: `.graphql=text`, and `js=…`. */
  loader?: string[];
  banner?: string[];
  mainFields?: string;
  format?: string;
  target?: string;
  sourcemap?: boolean;
}

/** What was found in one template. */
export interface DefinedFunctions {
  definitions: FunctionDefinition[];
  problems: FunctionsProblem[];

  /** Files that the template took values from, absolute. */
  alsoRead?: string[];
}
