/**
 * What the bridge and its callers say to each other: HTTP on the loopback
 * interface, JSON both ways, every request with `Authorization: Bearer <token>`.
 * The one file that both sides share; it imports nothing but types.
 */
import type { RunOutcome } from '../connector/run/report';

export const PROTOCOL_VERSION = 1;

/** Where a running bridge is found, and what opens it. */
export interface BridgeAddress {
  /** Such as `http://127.0.0.1:51234`, without a trailing slash. */
  url: string;
  token: string;
}

/** `GET /v1/health` */
export interface Health {
  name: 'lambda-task-bridge';
  version: string;
  protocol: number;
}

/** `GET /v1/functions`: the local functions, by name; `folder` is null where there is none. */
export interface FunctionsAnswer {
  folder: string | null;
  functions: string[];
}

/** `GET /v1/secrets`: names only, never values. */
export interface SecretsAnswer {
  names: string[];
}

/**
 * `POST /v1/secrets/known`: which of these this machine has; answered with a
 * SecretsAnswer. Unlike the list it knows every environment variable.
 */
export interface KnownSecretsRequest {
  names: string[];
}

/** `POST /v1/secrets`: keeps one in the per-user store; answered with a SecretsAnswer. */
export interface StoreSecretRequest {
  /** Letters, digits, `_`, `-` and `.`. */
  name: string;
  value: string;
}

/**
 * `POST /v1/settings`: what the user chose, in place of what was chosen before;
 * answered with a Health. Null where nothing was chosen: then it is as the
 * bridge was started. Endpoints are added to those that it was started with.
 */
export interface BridgeSettings {
  /** Where local functions are run from. */
  functionsFolder: string | null;

  /** A file in dotenv syntax. */
  secretsFile: string | null;

  /** Environment variables that begin so are secrets; null: any can be one. */
  secretsPrefix: string | null;

  /** Endpoints that a task may name besides those of AWS and of this machine, such as `https://lambda.test:4566`. */
  endpoints: string[];
}

/** `POST /v1/runs` with a RunRequest; the answer comes when the run has ended. Closing the connection cancels it. */
export type RunAnswer = RunOutcome;

/** Every answer with a status of 400 or more. */
export interface ErrorAnswer {
  error: {
    /** Stable, camelCase, such as `unauthorized`. */
    code: string;

    /** What happened and what to do. */
    message: string;
  };
}

/** Events from the Modeler's main process to the page (`subscribe(type, …)`). */
export const BRIDGE_EVENT = 'awsLambdaConnector.bridge';

/** The payload of BRIDGE_EVENT. */
export type BridgeState =
  | { kind: 'starting' }
  | { kind: 'ready'; address: BridgeAddress }
  | { kind: 'failed'; message: string };

/** Another event from the main process: the user chose an entry of the plugin's menu that the page carries out. */
export const MENU_EVENT = 'awsLambdaConnector.menu';

/** The payload of MENU_EVENT. */
export type MenuCommand =
  | { kind: 'testConnection' }

  /** To be shown to the user. */
  | { kind: 'notice'; title: string; message: string };
