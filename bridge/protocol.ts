/**
 * What the bridge and its callers say to each other: HTTP on the loopback
 * interface, JSON both ways, every request with `Authorization: Bearer <token>`.
 * The one file that both sides share. What the page and the bridge say of runs
 * is in `connector/run` (RunRequestSchema, RunOutcomeSchema).
 */
import * as v from 'valibot';

import { AwsTargetSchema, EndpointTargetSchema } from '../connector/target/Target';

export const PROTOCOL_VERSION = 1;

/** Where a running bridge is found, and what opens it. */
export type BridgeAddress = v.InferOutput<typeof BridgeAddressSchema>;

const BridgeAddressSchema = v.object({

  /**
   * Such as `http://127.0.0.1:51234`, without a trailing slash: the token and
   * the diagram's data must not leave the machine, whoever tells the address.
   */
  url: v.pipe(v.string(), v.regex(/^http:\/\/(127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/)),
  token: v.pipe(v.string(), v.nonEmpty())
});

/** `GET /v1/health` */
export type Health = v.InferOutput<typeof HealthSchema>;

export const HealthSchema = v.object({
  name: v.picklist([ 'lambda-task-bridge' ]),
  version: v.string(),
  protocol: v.number()
});

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

/** `POST /v1/cases/read`: the test cases beside a saved diagram; answered with a CaseFileAnswer. */
export type ReadCasesRequest = v.InferOutput<typeof ReadCasesRequestSchema>;

export const ReadCasesRequestSchema = v.object({

  /** The diagram's whole path. */
  diagram: v.string()
});

/** `POST /v1/cases/write`: puts test cases in the place of those that were read; answered with a CaseFileAnswer. */
export type WriteCasesRequest = v.InferOutput<typeof WriteCasesRequestSchema>;

export const WriteCasesRequestSchema = v.object({
  diagram: v.string(),

  /** JSON. */
  text: v.string(),

  /** That of the file as it was read; where it is another by now, the answer is 409 `caseFileChanged`. */
  version: v.nullable(v.string())
});

/** Both are null where there is no file yet. */
export type CaseFileAnswer = v.InferOutput<typeof CaseFileAnswerSchema>;

export const CaseFileAnswerSchema = v.object({ text: v.nullable(v.string()), version: v.nullable(v.string()) });

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

/** `GET /v1/secrets`: names only, never values. */
export type SecretsAnswer = v.InferOutput<typeof SecretsAnswerSchema>;

export const SecretsAnswerSchema = v.object({ names: v.array(v.string()) });

/**
 * `POST /v1/secrets/known`: which of these this machine has; answered with a
 * SecretsAnswer. Unlike the list it knows every environment variable.
 */
export type KnownSecretsRequest = v.InferOutput<typeof KnownSecretsRequestSchema>;

export const KnownSecretsRequestSchema = v.object({ names: v.array(v.string()) });

/** `POST /v1/secrets`: keeps one in the per-user store; answered with a SecretsAnswer. */
export type StoreSecretRequest = v.InferOutput<typeof StoreSecretRequestSchema>;

export const StoreSecretRequestSchema = v.object({

  /** Letters, digits, `_`, `-` and `.`. */
  name: v.string(),
  value: v.string()
});

/**
 * `POST /v1/settings`: what the user chose, in place of what was chosen before;
 * answered with a Health. Null where nothing was chosen: then it is as the
 * bridge was started. Endpoints are added to those that it was started with.
 */
export type BridgeSettings = v.InferOutput<typeof BridgeSettingsSchema>;

export const BridgeSettingsSchema = v.object({

  /** Where local functions are run from. */
  functionsFolder: v.nullable(v.string()),

  /** A file in dotenv syntax. */
  secretsFile: v.nullable(v.string()),

  /** Environment variables that begin so are secrets; null: any can be one. */
  secretsPrefix: v.nullable(v.string()),

  /** Endpoints that a task may name besides those of AWS and of this machine, such as `https://lambda.test:4566`. */
  endpoints: v.array(v.string())
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

/** Events from the Modeler's main process to the page (`subscribe(type, …)`). */
export const BRIDGE_EVENT = 'awsLambdaConnector.bridge';

const Ready = v.object({ kind: v.literal('ready'), address: BridgeAddressSchema });
const Failed = v.object({ kind: v.literal('failed'), message: v.fallback(v.pipe(v.string(), v.nonEmpty()), 'The bridge failed and gave no reason.') });

/** What the bridge's process tells the one that started it. */
export type BridgeMessage = v.InferOutput<typeof BridgeMessageSchema>;

export const BridgeMessageSchema = v.variant('kind', [ Ready, Failed ]);

/** The payload of BRIDGE_EVENT, which reaches the page with properties of the Modeler's own. */
export type BridgeState = v.InferOutput<typeof BridgeStateSchema>;

export const BridgeStateSchema = v.variant('kind', [ v.object({ kind: v.literal('starting') }), Ready, Failed ]);

/** Another event from the main process: the user chose an entry of the plugin's menu that the page carries out. */
export const MENU_EVENT = 'awsLambdaConnector.menu';

/** The payload of MENU_EVENT. */
export type MenuCommand = v.InferOutput<typeof MenuCommandSchema>;

export const MenuCommandSchema = v.variant('kind', [
  v.object({ kind: v.literal('testConnection') }),

  /** To be shown to the user. */
  v.object({ kind: v.literal('notice'), title: v.string(), message: v.string() })
]);
