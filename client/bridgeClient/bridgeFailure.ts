/** Why the bridge gave no answer that can be shown. */
export type BridgeFailureReason =
  | 'notConnected'
  | 'starting'
  | 'failed'
  | 'unreachable'
  | 'restarted'
  | 'refused'
  | 'malformed'
  | 'cancelled';

/** A request that came to nothing; the message says what happened and what to do. */
export interface BridgeFailure {
  kind: 'failure';
  reason: BridgeFailureReason;
  message: string;

  /** The bridge's own name of it, where it refused. */
  code?: string;
}

/** An answer of the bridge, or why there is none. */
export type BridgeAnswer<T> = { kind: 'answer'; value: T } | BridgeFailure;

/** How the bridge is started anew, wherever the page is. */
export const MEND = 'In Camunda Modeler, choose Plugins > AWS Lambda Connector > Restart the bridge; ' +
  'in the playground, run npm start again.';

export function bridgeFailure(reason: BridgeFailureReason, message: string, code?: string): BridgeFailure {
  return { kind: 'failure', reason, message, ...(code === undefined ? {} : { code }) };
}
