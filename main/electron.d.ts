/** What Electron brings to its main process, as far as used here. */
declare module 'electron' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  export interface UtilityProcess extends EventEmitter {
    readonly pid: number | undefined;
    readonly stderr: Readable | null;
    kill(): boolean;
  }

  export interface ForkOptions {
    serviceName?: string;
    stdio?: [ 'ignore', 'ignore', 'pipe' ];
  }

  export const utilityProcess: {
    fork(file: string, args: string[], options: ForkOptions): UtilityProcess;
  };

  export const shell: {
    openPath(path: string): Promise<string>;
    showItemInFolder(path: string): void;
    openExternal(url: string): Promise<void>;
  };
}
