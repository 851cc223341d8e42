import { expect } from 'chai';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { lambdaTask, startLambdaTask } from './lambdaTask';

describe('lambda-task serve', () => {

  it('runs the bridge until it is told to stop', async () => {
    // given
    const child = startLambdaTask([ 'serve', '--json' ]);
    const [ line ] = await once(createInterface({ input: child.stdout }), 'line');
    const { url, token } = JSON.parse(line);

    // when
    const open = await fetch(`${url}/v1/health`, { headers: { authorization: `Bearer ${token}` } });
    const health: unknown = await open.json();
    const closed = await fetch(`${url}/v1/health`);

    child.kill('SIGINT');

    const [ code ] = await once(child, 'exit');

    // then
    expect(open.status).to.equal(200);
    expect(health).to.include({ name: 'lambda-task-bridge', protocol: 1 });
    expect(closed.status).to.equal(401);
    expect(code).to.equal(0);
  });

  it('refuses a port that is none', async () => {
    // when
    const { code, stderr } = await lambdaTask([ 'serve', '--port', '70000' ]);

    // then
    expect(code).to.equal(2);
    expect(stderr).to.contain('--port must be a number from 0 to 65535');
  });

  it('says that a port is taken', async () => {
    // given
    const first = startLambdaTask([ 'serve', '--json' ]);
    const [ line ] = await once(createInterface({ input: first.stdout }), 'line');
    const { port } = new URL(JSON.parse(line).url);

    try {
      // when
      const { code, stderr } = await lambdaTask([ 'serve', '--port', port ]);

      // then
      expect(code).to.equal(2);
      expect(stderr).to.match(/The bridge cannot start: .*EADDRINUSE|in use|taken/);
    } finally {
      first.kill();
      await once(first, 'exit');
    }
  });
});
