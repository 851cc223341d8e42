import * as v from 'valibot';

import { AwsTargetSchema, EndpointTargetSchema } from '../../connector/target/Target';

/** `GET /v1/profiles`: the AWS profiles of this machine, by name. */
export type ProfilesAnswer = v.InferOutput<typeof ProfilesAnswerSchema>;

const AwsProfileSchema = v.object({
  name: v.string(),

  /** What it lives on. */
  kind: v.picklist([ 'keys', 'sso', 'login', 'role', 'process', 'other' ]),
  region: v.optional(v.string())
});

export type AwsProfile = v.InferOutput<typeof AwsProfileSchema>;

export const ProfilesAnswerSchema = v.object({ profiles: v.array(AwsProfileSchema) });

const FunctionsPlaceEntries = {
  target: v.variant('kind', [ EndpointTargetSchema, AwsTargetSchema ]),
  region: v.string()
};

/**
 * `POST /v1/functions/remote`: the functions of an endpoint, or of AWS in a
 * region, as the user (profile or default chain). Answered with a
 * RemoteFunctionsAnswer; 409 `functionsUnlisted` says what stands in the way.
 */
export type RemoteFunctionsRequest = v.InferOutput<typeof RemoteFunctionsRequestSchema>;

export const RemoteFunctionsRequestSchema = v.object({
  ...FunctionsPlaceEntries,

  /** A part of the name, in upper or lower case. */
  search: v.optional(v.string(), ''),

  /** Of the answer before, to go on from there. */
  marker: v.optional(v.string())
});

export type RemoteFunctionsAnswer = v.InferOutput<typeof RemoteFunctionsAnswerSchema>;

export const RemoteFunctionsAnswerSchema = v.object({
  functions: v.array(v.object({
    name: v.string(), runtime: v.optional(v.string()), description: v.optional(v.string())
  })),

  /** Present where there may be more. */
  marker: v.optional(v.string())
});

/** `POST /v1/functions/versions`: what can stand behind a function's name; answered with a FunctionVersionsAnswer. */
export type FunctionVersionsRequest = v.InferOutput<typeof FunctionVersionsRequestSchema>;

export const FunctionVersionsRequestSchema = v.object({ ...FunctionsPlaceEntries, functionName: v.string() });

export type FunctionVersionsAnswer = v.InferOutput<typeof FunctionVersionsAnswerSchema>;

export const FunctionVersionsAnswerSchema = v.object({
  aliases: v.array(v.object({ name: v.string(), version: v.string() })),

  /** `$LATEST` among them. */
  versions: v.array(v.string())
});
