import type { Invocation, InvocationResult } from '../../../connector/run/dependencies';
import { maskMessage } from '../../../connector/run/masking/maskReport';
import type { RunProgress } from '../../../connector/run/RunEvent';
import type { DebuggerAddress } from '../../targets/LocalTarget';
import type { CallObserver } from '../../targets/Targets';
import type { Attempt } from '../../targets/tellAttempts';

/** A line longer than this is told in pieces. */
const MAX_LINE = 16 * 1024;

/** Tells of a run while it goes on; no secret's value is in what is told. */
export class Progress implements CallObserver {
  private readonly secrets = new Set<string>();

  /** What was logged since the last line break: half a line may hold half a secret. */
  private line = '';

  constructor(private readonly tell: (event: RunProgress) => void) {}

  remember(secret: string | undefined): void {
    if (secret !== undefined) {
      this.secrets.add(secret);
    }
  }

  async during(
    { functionName, payload, credentials }: Invocation, call: () => Promise<InvocationResult>
  ): Promise<InvocationResult> {
    const start = performance.now();

    if (credentials.kind === 'static') {
      this.remember(credentials.accessKeyId);
      this.remember(credentials.secretAccessKey);
    }

    this.tell({ kind: 'calling', functionName: this.mask(functionName), payloadBytes: Buffer.byteLength(payload) });

    const result = await call();

    this.logLines(this.line === '' ? '' : `${this.line}\n`);
    this.tell({ kind: 'answered', durationMs: performance.now() - start });

    return result;
  }

  debugger(at: DebuggerAddress): void {
    this.tell({ kind: 'debugger', ...at });
  }

  attempt({ after, ...attempt }: Attempt): void {
    this.tell({ kind: 'attempt', ...attempt, after: this.mask(after) });
  }

  /** Takes what the function has written, as it comes. */
  log(text: string): void {
    const all = this.line + text;
    const end = all.length > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;

    this.line = all.slice(end);
    this.logLines(all.slice(0, end));
  }

  private logLines(text: string): void {
    if (text !== '') {
      this.tell({ kind: 'log', text: this.mask(text) });
    }
  }

  private mask(text: string): string {
    return maskMessage(text, this.secrets);
  }
}
