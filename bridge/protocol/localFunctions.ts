import * as v from 'valibot';

/**
 * `GET /v1/functions`: the local functions, by name, and what is wrong with them
 * or their folder; `folder` is null where there is none.
 */
export type FunctionsAnswer = v.InferOutput<typeof FunctionsAnswerSchema>;

export const FunctionsAnswerSchema = v.object({
  folder: v.nullable(v.string()),
  functions: v.array(v.object({
    name: v.string(),

    /** As Lambda names it, such as `nodejs22.x` or `python3.12`. */
    runtime: v.string(),

    /** The template that defines it, from the folder; absent for a file of a plain folder. */
    definedIn: v.optional(v.string())
  })),
  problems: v.array(v.object({

    /** An error: a function cannot be run, or none can; a warning: it runs, otherwise than on AWS. */
    severity: v.picklist([ 'error', 'warning' ]),

    /** What is wrong and what to do about it, for people. */
    message: v.string(),

    /** The function it is about; absent where it is about all of them. */
    function: v.optional(v.string()),

    /** Where it is, from the folder. */
    file: v.optional(v.string()),
    line: v.optional(v.number())
  }))
});

export type FunctionsProblem = FunctionsAnswer['problems'][number];
