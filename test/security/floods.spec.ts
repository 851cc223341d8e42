import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { attackedBridge } from './support/attackedBridge';
import { callTask } from './support/callTask';

describe('An attacker who floods the bridge\'s port', () => {
  const attacked = attackedBridge();
  const { open } = attacked;

  describe('with request after request, and no token', () => {

    /** A connection's answers, and that it is closed after them. */
    async function answersTo(request: string, times: number): Promise<string[]> {
      const { received, closed } = open(request.repeat(times));

      await closed;

      return received().match(/HTTP\/1\.1 \d+/g) ?? [];
    }

    for (const [ what, head ] of [
      [ 'that ask', () => `GET /v1/health HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\n\r\n` ],
      [ 'that ask for what may be asked', () => `OPTIONS /v1/runs HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\nOrigin: null\r\nAccess-Control-Request-Method: POST\r\n\r\n` ],
      [ 'that bring a body', () => `POST /v1/runs HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}` ],
      [ 'with a wrong host', () => 'GET /v1/health HTTP/1.1\r\nHost: evil.example\r\n\r\n' ]
    ] as const) {

      it(`is given one answer on each connection, ${what}`, async () => {
        expect((await answersTo(head(), 5_000)).length).to.be.at.most(1);
      });
    }

    it('is not heard while others are answered', async function() {
      this.timeout(300_000);

      // given
      const request = `GET /v1/health HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\n\r\n`.repeat(5_000);
      let attacks = 0;
      let goesOn = true;
      const attack = async (): Promise<void> => {
        while (goesOn) {
          await open(request).closed;
          attacks++;
        }
      };
      const attackers = Array.from({ length: 20 }, attack);

      // when
      const outcomes = [];

      try {
        for (let run = 0; run < 5; run++) {
          await eventually('the attack goes on', () => attacks > run * 20);
          outcomes.push(await (await attacked.bridge.post('/v1/runs', callTask('echo'))).json());
        }
      } finally {
        goesOn = false;
      }

      await Promise.all(attackers);

      // then
      expect(outcomes.map(({ report }) => report.verdict.kind)).to.eql(Array.from(outcomes, () => 'completed'));
    });
  });

  it('that sends slowly or not at all is told 408, and costs the others nothing', async () => {

    // given
    const start = `POST /v1/runs HTTP/1.1\r\nHost: ${attacked.bridge.host}\r\n`;
    const silent = Array.from({ length: 400 }, () => open(''));
    const slow = open(start);
    const drip = setInterval(() => slow.socket.writable && slow.socket.write('X'), 500);

    try {

      // when
      await eventually('the bridge has ended the oldest of them', () => silent.some(({ socket }) => socket.destroyed));

      // then
      for (let round = 0; round < 20; round++) {
        await attacked.bridge.health();
      }

      // and
      await Promise.all([ slow, ...silent ].map(({ closed }) => closed));
      expect(slow.received()).to.match(/^HTTP\/1\.1 408 /);
    } finally {
      clearInterval(drip);
    }
  });

  it('has left the bridge alive, and nothing in its log', () => attacked.expectWell());
});
