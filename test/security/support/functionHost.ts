/**
 * A process with a function host of its own, to be killed: starts two calls of
 * the function `stays` and says so.
 */
import { FunctionFolder } from '../../../bridge/functions/discovery/FunctionFolder';
import { FunctionHost } from '../../../bridge/functions/FunctionHost';
import { LocalFunctions } from '../../../bridge/functions/LocalFunctions';

const [ folder = '', runtimeClient = '' ] = process.argv.slice(2);
const host = new FunctionHost({
  node: { execPath: process.execPath, runtimeClient }, timeoutSeconds: 600, memoryMb: 512
});
const functions = new LocalFunctions(() => new FunctionFolder(folder), host);
const { signal } = new AbortController();

void functions.invoke('stays', Buffer.from('{}'), {}, { signal });
void functions.invoke('stays', Buffer.from('{}'), {}, { signal });

process.send?.('started');
