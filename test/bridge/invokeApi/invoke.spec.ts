import { existsSync } from 'node:fs';

import { InvokeCommand } from '@aws-sdk/client-lambda';
import { expect } from 'chai';

import { eventually } from '../helper/eventually';
import type { TestBridge } from '../helper/testBridge';
import { testBridge } from '../helper/testBridge';
import { failureOf } from './failureOf';

describe('Invoke of the bridge\'s Lambda API', () => {
  let bridge: TestBridge;

  before(async () => { bridge = await testBridge(); });

  after(() => bridge.close());

  it('answers with what the function returned', async () => {

    // when
    const answer = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: '{"price": 1.50, "id": 12345678901234567890}' }));

    // then
    expect(answer.StatusCode).to.equal(200);
    expect(answer.ExecutedVersion).to.equal('$LATEST');
    expect(answer.FunctionError).to.be.undefined;
    expect(answer.LogResult).to.be.undefined;
    expect(answer.$metadata.requestId).to.match(/^[0-9a-f-]{36}$/);
  });

  for (const name of [
    'echo',
    'echo:live',
    'echo:$LATEST',
    '123456789012:function:echo',
    'arn:aws:lambda:eu-central-1:123456789012:function:echo',
    'arn:aws:lambda:eu-central-1:123456789012:function:echo:live'
  ]) {

    it(`takes the name ${name}`, async () => {
      const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: name, Payload: '{"a":1}' }));

      expect(Payload?.transformToString()).to.equal('{"a":1}');
    });
  }

  it('takes a call without a payload as {}', async () => {
    const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo' }));

    expect(Payload?.transformToString()).to.equal('{}');
  });

  it('hands the payload on byte by byte', async () => {

    // given
    bridge.folder.write('functions/length/bootstrap', [
      '#!/usr/bin/env node',
      'const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;',
      'fetch(`${api}/next`).then(async next => fetch(',
      '  `${api}/${next.headers.get("lambda-runtime-aws-request-id")}/response`,',
      '  { method: "POST", body: JSON.stringify(await next.text()) }',
      ')).then(() => new Promise(() => setInterval(() => {}, 1000)));'
    ].join('\n'));

    // when
    const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'length', Payload: '{ "price" : 1.50, "big": 12345678901234567890 }' }));

    // then
    expect(JSON.parse(Payload?.transformToString() ?? '')).to.equal('{ "price" : 1.50, "big": 12345678901234567890 }');
  });

  it('of type Event answers at once and runs the function', async () => {

    // given
    bridge.folder.write('functions/event.mjs', `import { writeFileSync } from 'node:fs';
      export const handler = async ({ file }) => writeFileSync(file, 'done');`);
    const file = `${bridge.folder.path}/event.txt`;

    // when
    const answer = await bridge.lambda.send(new InvokeCommand({
      FunctionName: 'event', InvocationType: 'Event', Payload: JSON.stringify({ file })
    }));

    // then
    expect(answer.StatusCode).to.equal(202);
    await eventually('the function has run', () => existsSync(file));
  });

  it('of type DryRun runs nothing', async () => {

    // given
    bridge.folder.write('functions/never-run.mjs', 'throw new Error("was run");');

    // when
    const answer = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'never-run', InvocationType: 'DryRun' }));

    // then
    expect(answer.StatusCode).to.equal(204);
  });

  it('of an unknown function is refused as Lambda does', async () => {
    expect(await failureOf(bridge.lambda.send(new InvokeCommand({ FunctionName: 'missing' })))).to.include({
      name: 'ResourceNotFoundException',
      message: 'Function not found: missing',
      Type: 'User'
    });
  });

  for (const name of [ '../echo', 'functions/../../echo', 'echo.mjs', '.', '%00', 'https://abc.lambda-url.eu-central-1.on.aws/' ]) {

    it(`of "${name}" is refused: a name is no path`, async () => {
      expect(await failureOf(bridge.lambda.send(new InvokeCommand({ FunctionName: name })))).to.have.property('name')
        .that.is.oneOf([ 'ValidationException', 'ResourceNotFoundException', 'UnknownOperationException' ]);
    });
  }

  for (const payload of [ '{"a":', 'nonsense', '{"a":1} {}' ]) {

    it(`of ${payload} is refused: it is no JSON`, async () => {
      const error = await failureOf(bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: payload })));

      expect(error).to.have.property('name', 'InvalidRequestContentException');
      expect(error).to.have.property('message').that.contains('Could not parse request body into json');
    });
  }

  it('of more than 6 MB is refused', async () => {
    const error = await failureOf(bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: `"${'x'.repeat(6_291_456)}"` })));

    expect(error).to.have.property('name', 'RequestTooLargeException');
    expect(error).to.have.nested.property('$metadata.httpStatusCode', 413);
  });

  it('of 6 MB is taken', async () => {
    const { Payload } = await bridge.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: `"${'x'.repeat(6_200_000)}"` }));

    expect(Payload?.length).to.equal(6_200_002);
  });
});
