import * as v from 'valibot';

/**
 * `POST /v1/debug/vscode`: puts how to attach to a function that waits for a
 * debugger into `.vscode/launch.json` of the functions folder.
 */
export type AttachRequest = v.InferOutput<typeof AttachRequestSchema>;

export const AttachRequestSchema = v.object({
  language: v.picklist([ 'node', 'python' ]),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))
});

/** Where it is; not written where the file has what must not be lost: then the message says what to add. */
export type AttachAnswer = v.InferOutput<typeof AttachAnswerSchema>;

export const AttachAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('written'), file: v.string() }),
  v.object({ kind: v.literal('notWritten'), file: v.string(), message: v.string() })
]);
