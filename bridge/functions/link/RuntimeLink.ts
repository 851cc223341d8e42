/** The most that a function may answer, in bytes (Lambda's quota of 6 MB and a little). */
export const MAX_RESPONSE_BYTES = 6_291_556;

/** The most that is read of an error. */
export const MAX_ERROR_BYTES = 262_144;

/** One call of a function, as its process gets it. */
export interface RuntimeEvent {
  requestId: string;
  payload: Buffer;

  /** Milliseconds since 1970 at which the function is stopped. */
  deadline: number;
  functionArn: string;

  /** JSON text. */
  clientContext?: string;
}

/** What a function's process says of the call that it got. */
export type RuntimeReport =
  | { kind: 'response'; body: Buffer }
  | { kind: 'responseTooLarge' }
  | { kind: 'error'; body: Buffer };

export interface InitError {

  /** The error as the process sent it. */
  body: Buffer;

  /** What to do about it, for people. */
  hint?: string;
}

/** The way between the bridge and one process of a function: one event at a time there, its report back. */
export interface RuntimeLink {

  /** The process is up and waits for events. */
  readonly ready: Promise<void>;

  /** The process says that it cannot start. */
  readonly initError: Promise<InitError>;

  /** A debugger can be attached; the process goes on when one is. */
  readonly debuggable: Promise<void>;

  /** Whether the process waits for an event, and has nothing else to do. */
  readonly idle: boolean;

  /** Whether the process got the event that was delivered last. */
  readonly taken: boolean;

  /** Called when the process becomes idle. */
  onIdle: () => void;

  /**
   * Hands over one event.
   *
   * @param report called once, unless the process ends before
   */
  deliver(event: RuntimeEvent, report: (report: RuntimeReport) => void): void;
  close(): void;
}
