import * as v from 'valibot';

export const PROTOCOL_VERSION = 1;

/** `GET /v1/health` */
export type Health = v.InferOutput<typeof HealthSchema>;

export const HealthSchema = v.object({
  name: v.picklist([ 'lambda-task-bridge' ]),
  version: v.string(),
  protocol: v.number()
});

/** Every answer with a status of 400 or more. */
export type ErrorAnswer = v.InferOutput<typeof ErrorAnswerSchema>;

export const ErrorAnswerSchema = v.object({
  error: v.object({

    /** Stable, camelCase, such as `unauthorized`. */
    code: v.string(),

    /** What happened and what to do. */
    message: v.string()
  })
});
