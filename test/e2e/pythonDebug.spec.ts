import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { DEBUG_PORT } from '../../connector/run/runLimits';
import { DebugAdapter } from '../bridge/helper/debugAdapter';
import { PYTHON_MS, pythonWithClient } from '../bridge/helper/pythonWithClient';
import { playgroundSuite } from './support/playgroundSuite';

describe('a function in Python that is debugged from the window', function() {
  this.timeout(PYTHON_MS);

  let lacks: string | undefined;

  const playground = playgroundSuite(folder => {
    const functions = join(folder, 'functions');
    const python = pythonWithClient('debugpy');

    mkdirSync(join(functions, 'src'), { recursive: true });
    writeFileSync(join(functions, 'template.yaml'), `Resources:
  Sums:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src, Handler: sums.handler, Runtime: python3.12 }
`);
    writeFileSync(join(functions, 'src/sums.py'), 'def handler(event, context):\n    total = len(event["lines"])\n    return {"total": total}\n');

    if (python.kind === 'absent') {
      lacks = python.reason;
    } else {
      symlinkSync(python.folder, join(functions, '.venv'), 'junction');
    }

    return { functions };
  });

  it('halts where the debugger is told, and comes to its verdict when that lets it go on', async function() {
    if (lacks !== undefined) {
      console.warn(`      debugpy cannot be had here: ${lacks}`);
      this.skip();
    }

    // given
    const { page, modeler } = await playground.open();

    await modeler.openGroup('Operation Details');
    await modeler.fill('functionName', 'Sums');
    await modeler.openGroup('Test run');
    await modeler.setTestVariables({ order: { id: 'A-1', items: [ { sku: 'A', quantity: 1, price: 2 } ] } });

    // when
    await modeler.clickButton('Debug');
    await page.waitForSelector('.lambda-debugger');

    // then
    expect(await modeler.banner(`The function waits for a debugger at 127.0.0.1:${DEBUG_PORT}`)).not.to.contain('chrome://inspect');

    // when
    await modeler.clickButton('Write the attach configuration');
    await page.waitForFunction(() => document.querySelector('.lambda-debugger')?.textContent?.includes('Written to'));

    // then
    expect(JSON.parse(readFileSync(join(playground.folder, 'functions/.vscode/launch.json'), 'utf8'))).to.have.nested.property('configurations[0]')
      .that.deep.includes({ type: 'debugpy', request: 'attach', connect: { host: '127.0.0.1', port: DEBUG_PORT } });

    // when it halts, is asked for a variable, and goes on
    const adapter = await DebugAdapter.attach(DEBUG_PORT);

    try {
      await adapter.ask('initialize', { adapterID: 'debugpy', clientID: 'test', linesStartAt1: true, pathFormat: 'path' });
      adapter.send('attach', { justMyCode: true });
      await adapter.event('initialized');
      await adapter.ask('setBreakpoints', { source: { path: join(playground.folder, 'functions/src/sums.py') }, breakpoints: [ { line: 3 } ] });
      adapter.send('configurationDone');

      const { threadId } = await adapter.event('stopped');
      const { stackFrames } = await adapter.ask('stackTrace', { threadId });
      const [ frame ] = Array.isArray(stackFrames) ? stackFrames : [];

      expect(await adapter.ask('evaluate', { expression: 'total', frameId: frame.id })).to.have.property('result', '1');
      adapter.send('continue', { threadId });
      await modeler.banner('Completed');
    } finally {
      adapter.close();
    }

    // then
    expect(await modeler.reportJson('Response payload')).to.eql({ total: 1 });
  });
});
