import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { expect } from 'chai';

import { listen } from '../../bridge/http/listen';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

const ITEM = '{"id":12345,"name":"an item of some order","price":19.99,"tags":["a","b"],"ok":true}';

/** As large as an answer of Lambda may be, of small parts, which take the most memory. */
const LEGAL = `[${Array.from({ length: Math.floor(6_200_000 / (ITEM.length + 1)) }, () => ITEM).join(',')}]`;

const RUNS = 8;
const MAX_MEMORY_MB = 1_200;

describe('Answers as large as Lambda sends them', function() {
  this.timeout(300_000);

  let bridge: ServedBridge;
  let endpoint: Server;
  let url: string;

  before(async () => {
    bridge = await ServedBridge.start();
    endpoint = createServer((_request, response) => response.end(LEGAL));
    url = `http://127.0.0.1:${(await listen(endpoint, 0)).port}`;
  });

  after(async () => {
    await bridge.stop();
    endpoint.close();
    endpoint.closeAllConnections();
  });

  it('eight at once all come, leave room for the bridge to answer, and little of them is held', async () => {

    // given
    const request = callTask('any', {}, { target: { kind: 'endpoint', url }, timeoutSeconds: 300 });
    let memory = 0;

    // when
    const answers = Promise.all(Array.from({ length: RUNS }, () => bridge.post('/v1/runs', request).then(answer => answer.text())));
    const asked = await bridge.answersUntil(answers, () => {
      memory = Math.max(memory, residentMegabytes(bridge.process.pid));
    });

    // then
    for (const text of await answers) {
      expect(text).to.contain('"kind":"completed"');
      expect(text.length).to.be.below(18 * 1024 * 1024);
    }

    // others come between them
    expect(asked).to.be.above(3 * RUNS);
    expect(memory).to.be.below(MAX_MEMORY_MB);
  });
});

/** Linux alone says it without a program. */
function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux') {
    return 0;
  }

  const [ , kilobytes = '0' ] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];

  return Number(kilobytes) / 1024;
}
