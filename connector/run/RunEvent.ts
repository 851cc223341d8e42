import * as v from 'valibot';

import { RunOutcomeSchema } from './report';

/**
 * What is told of a run while it goes on, secrets masked: one line of JSON each,
 * where `POST /v1/runs` is asked for `application/x-ndjson`. The last one is
 * `ended`, or `failed` where the bridge itself failed.
 */
export const RunEventSchema = v.variant('kind', [

  /** All is evaluated that is sent, and the call begins. */
  v.object({ kind: v.literal('calling'), functionName: v.string(), payloadBytes: v.number() }),

  /** The function wrote to its log: whole lines, each with its line break. Local functions only. */
  v.object({ kind: v.literal('log'), text: v.string() }),

  /** The function waits for a debugger to be attached at this port of this machine. */
  v.object({ kind: v.literal('debugger'), language: v.picklist([ 'node', 'python' ]), port: v.number() }),

  /** The AWS SDK tries the call again, from `attempt` 2 on; `after` names what the attempt before failed with. */
  v.object({ kind: v.literal('attempt'), attempt: v.number(), of: v.number(), after: v.string() }),

  /** The call has come to its end, whichever. */
  v.object({ kind: v.literal('answered'), durationMs: v.number() }),
  v.object({ kind: v.literal('ended'), outcome: RunOutcomeSchema }),
  v.object({ kind: v.literal('failed'), code: v.string(), message: v.string() })
]);

export type RunEvent = v.InferOutput<typeof RunEventSchema>;

/** All but the last one. */
export type RunProgress = Exclude<RunEvent, { kind: 'ended' | 'failed' }>;
