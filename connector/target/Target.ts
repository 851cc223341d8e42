import * as v from 'valibot';

/** The functions of a folder on this machine. */
const LocalTargetSchema = v.object({ kind: v.literal('local') });

/** A Lambda-compatible endpoint that the user chose. */
export const EndpointTargetSchema = v.object({ kind: v.literal('endpoint'), url: v.string() });

/** AWS; with a profile in place of the task's own credentials. */
export const AwsTargetSchema = v.object({ kind: v.literal('aws'), profile: v.optional(v.string()) });

/**
 * Where the function of a test run is called. All else that is known of a
 * target is in TARGETS; how it is called, in `bridge/targets`.
 */
export const TargetSchema = v.variant('kind', [ LocalTargetSchema, EndpointTargetSchema, AwsTargetSchema ]);

export type Target = v.InferOutput<typeof TargetSchema>;
export type TargetKind = Target['kind'];
export type TargetOf<Kind extends TargetKind> = Extract<Target, { kind: Kind }>;
