import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { callTask } from './support/callTask';

/** More than the bridge could wait for at once. */
const READERS = 8;

// pipes that have a name, and devices, are of POSIX systems
if (process.platform !== 'win32') {
  describe('A file that never ends', () => {
    let bridge: TestBridge;

    beforeEach(async () => { bridge = await testBridge(); });

    afterEach(() => bridge.close());

    function at(path: string): string {
      return join(bridge.folder.path, path);
    }

    const MAKERS: Array<[ what: string, make: (path: string) => void, told: RegExp ]> = [
      [ 'a pipe', path => execFileSync('mkfifo', [ path ]), /it is no plain file/ ],
      [ 'a device', path => symlinkSync('/dev/zero', path), /it is no plain file/ ],
      [ 'a folder', path => mkdirSync(path), /it is a folder/ ]
    ];

    for (const [ what, make, told ] of MAKERS) {

      it(`is read for secrets by nobody, and told: ${what}`, async () => {

        // given
        make(at('odd.env'));
        await bridge.post('/v1/settings', { functionsFolder: null, secretsFile: at('odd.env'), secretsPrefix: null, endpoints: [] });

        // when
        const answers = await Promise.all(Array.from({ length: READERS }, () => bridge.fetch('/v1/secrets')));
        const outcome = await (await bridge.post('/v1/runs', callTask('echo'))).json();

        // then
        expect(answers.map(({ status }) => status)).to.eql(Array.from(answers, () => 409));
        expect(await answers[0]?.text()).to.match(told);
        expect(outcome).to.have.property('message').that.matches(told);
      });

      it(`is read for a template by nobody, and told: ${what}`, async () => {

        // given
        make(at('functions/template.yaml'));

        // when
        const answers = await Promise.all(Array.from({ length: READERS }, () => bridge.fetch('/v1/functions')));

        // then
        expect(answers.map(({ status }) => status)).to.eql(Array.from(answers, () => 200));
        expect(await answers[0]?.text()).to.match(told);
      });

      it(`is not written for Visual Studio Code, and told: ${what}`, async () => {

        // given
        mkdirSync(at('functions/.vscode'));
        make(at('functions/.vscode/launch.json'));

        // then
        expect(await (await bridge.post('/v1/debug/vscode', { language: 'node', port: 9229 })).json()).to.have.property('kind', 'notWritten');
      });
    }

    it('is refused by its size', async () => {

      // given
      bridge.folder.write('odd.env', `A=${'x'.repeat(6_000_000)}`);
      await bridge.post('/v1/settings', { functionsFolder: null, secretsFile: at('odd.env'), secretsPrefix: null, endpoints: [] });

      // then
      expect(await (await bridge.fetch('/v1/secrets')).text()).to.contain('more than 5 MB');
    });
  });
}
