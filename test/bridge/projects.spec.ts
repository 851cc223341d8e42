import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions } from './helper/projectFunctions';
import type { ProjectFunctions } from './helper/projectFunctions';
import { PYTHON_MS, pythonWithClient } from './helper/pythonWithClient';

const REPOSITORY = join(__dirname, '../..');

describe('Functions where they live', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  afterEach(() => project.close());

  describe('a SAM project in Node', () => {

    beforeEach(() => { project = projectFunctions('sam-node'); });

    it('has its functions by name, with what the template says of them', async () => {
      const { functions } = await project.discover();

      expect(functions.map(({ fn: { name, runtime, timeoutSeconds: timeout, memoryMb: memory }, definedIn }) => {
        return { name, runtime, timeout, memory, definedIn };
      })).to.eql([
        { name: 'CancelOrder', runtime: 'nodejs20.x', timeout: 1, memory: 256, definedIn: 'template.yaml' },
        { name: 'price-order', runtime: 'nodejs20.x', timeout: 4, memory: 256, definedIn: 'template.yaml' }
      ]);
    });

    it('names what only AWS knows, and sets it to nothing', async () => {
      const { problems } = await project.discover();

      expect(problems).to.eql([ {
        severity: 'warning',
        function: 'PriceOrder',
        file: 'template.yaml',
        line: 45,
        message: 'The environment variable QUEUE_URL of the function PriceOrder is not set here: only AWS knows Ref Incoming.'
      } ]);
    });

    for (const name of [ 'price-order', 'PriceOrder', 'price-order:live', 'arn:aws:lambda:eu-central-1:123456789012:function:price-order' ]) {

      it(`is called as ${name}, with its environment and layer`, async () => {

        // when
        const { payload, functionError } = await project.answer(name, { item: 'book' });

        // then
        expect(functionError).to.be.undefined;
        expect(payload).to.deep.include({
          price: 12.5,
          environment: { STAGE: 'test', MAX_ITEMS: '25', TABLE: 'orders-test', LOG_LEVEL: 'debug' },
          memory: '256',
          hasMoreThanThreeSeconds: true
        });
      });
    }

    it('has the time-out of its template', async () => {
      expect((await project.answer('CancelOrder')).payload).to.have.property('errorMessage').that.contains('Task timed out after 1.00 seconds');
    });

    it('is started anew when its source or its template changes', async () => {

      // given
      expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.property('price', 1.2);

      // when
      project.folder.write('layers/shared/nodejs/node_modules/prices/index.js', 'exports.priceOf = () => 99;');
      project.folder.write('src/orders/price.js', `${source('src/orders/price.js')}\n// changed`);

      // then
      expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.property('price', 99);

      // and when
      project.folder.write('template.yaml', source('template.yaml').replace('MaxItems: \'25\'', 'MaxItems: \'26\''));

      // then
      expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.nested.property('environment.MAX_ITEMS', '26');
    });

    it('runs what sam build made, where that is newer than the sources', async () => {

      // given
      const past = new Date(Date.now() - 60_000);

      [ 'template.yaml', 'src/orders/price.js', 'src/orders/cancel.mjs' ].forEach(file => utimesSync(join(project.folder.path, file), past, past));
      project.folder.write('.aws-sam/build/PriceOrder/price.js', 'exports.handler = async () => "built";');
      project.folder.write('.aws-sam/build/template.yaml', source('template.yaml').replace('CodeUri: src/orders\n', 'CodeUri: PriceOrder\n'));

      // then
      expect((await project.answer('PriceOrder')).payload).to.equal('built');

      expect((await project.answer('PriceOrder')).payload).to.equal('built');

      // and when
      const future = new Date(Date.now() + 60_000);

      utimesSync(project.folder.write('src/orders/lib/deep/new.js', ''), future, future);

      // then
      expect((await project.answer('PriceOrder', { item: 'book' })).payload).to.have.property('price', 12.5);
    });
  });

  describe('a SAM project in TypeScript', () => {

    beforeEach(() => {
      project = projectFunctions('sam-typescript');
      symlinkSync(join(REPOSITORY, 'node_modules'), join(project.folder.path, 'node_modules'), 'junction');
    });

    for (const name of [ 'GreetFunction', 'GreetModuleFunction' ]) {

      it(`is bundled by its own esbuild, as the template says: ${name}`, async () => {
        expect((await project.answer(name, { name: 'Ada' })).payload).to.eql({ text: 'Hello, Ada' });
      });
    }

    it('tells errors by the lines of the sources', async () => {

      // when
      const { payload, functionError } = await project.answer('GreetFunction', {});

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload).to.include({ errorType: 'TypeError', errorMessage: 'A guest has a name' });
      expect(payload).to.have.property('trace').that.satisfies((trace: string[]) => trace.some(line => line.includes('greet.ts:9')));
    });

    it('that does not compile is told with the compiler\'s words, and runs when it is mended', async () => {

      // given
      project.folder.write('src/greet.ts', 'export const handler = (');

      // when
      const { payload, functionError } = await project.answer('GreetFunction');

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload).to.have.property('errorType', 'Runtime.UserCodeSyntaxError');
      expect(payload).to.have.property('errorMessage').that.contains('greet.ts:1');

      // and when
      project.folder.write('src/greet.ts', 'export const handler = async (): Promise<string> => "mended";');

      // then
      expect((await project.answer('GreetFunction')).payload).to.equal('mended');
    });
  });

  describe('a SAM project in Python', () => {

    beforeEach(function() {
      this.timeout(PYTHON_MS);

      project = projectFunctions('sam-python');

      const python = pythonWithClient();

      if (python.kind === 'absent') {
        console.warn(`      awslambdaric cannot be had here: ${python.reason}`);
        this.skip();
      } else {
        symlinkSync(python.folder, join(project.folder.path, '.venv'), 'junction');
      }
    });

    it('runs by AWS\'s own runtime client, and is kept warm', async () => {

      // when
      const first = await project.answer('CountFunction', { items: [ 1, 2, 3 ] });
      const second = await project.answer('CountFunction', { items: [] });

      // then
      expect(first.payload).to.eql({ count: 3, currency: 'EUR', arn: 'arn:aws:lambda:us-east-1:000000000000:function:CountFunction', calls: 1 });
      expect(second.payload).to.include({ count: 0, calls: 2 });
      expect(first.log).to.contain('counting [1, 2, 3]').and.contain('Init Duration');
      expect(second.log).not.to.contain('Init Duration');
    });

    it('that raises is told with its type and trace', async () => {

      // when
      const { payload, functionError } = await project.answer('CountFunction', { fail: true });

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload).to.include({ errorType: 'ValueError', errorMessage: 'no such order' });
    });

    it('that cannot be imported is told as Lambda does', async () => {

      // when
      const { payload, functionError } = await project.answer('BrokenFunction');

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload).to.have.property('errorType', 'Runtime.ImportModuleError');
      expect(payload).to.have.property('errorMessage').that.contains('no_such_module');
    });
  });

  it('says how to get awslambdaric where a Python has none', async function() {

    // given
    project = projectFunctions('sam-python');

    try {
      execFileSync('python3', [ '-m', 'venv', '--without-pip', join(project.folder.path, '.venv') ], { stdio: 'pipe', timeout: 120_000 });
    } catch (error) {
      console.warn(`      there is no Python here: ${String(error)}`);
      this.skip();
    }

    // then
    const answer = await project.call('CountFunction');
    const { functions, problems } = await project.discover();

    expect(answer.kind).to.equal('notReady');
    expect(answer).to.have.property('message').that.matches(/has no awslambdaric, .* Install it: .*\.venv\/bin\/python -m pip install awslambdaric$/);
    expect(functions).to.eql([]);
    expect(problems.map(problem => problem.function)).to.eql([ 'CountFunction', 'BrokenFunction' ]);
  });

  describe('a Serverless Framework project', () => {

    beforeEach(() => { project = projectFunctions('serverless'); });

    it('has its functions, with the variables that the file tells', async () => {

      // when
      const { payload } = await project.answer('hello', { a: 1 });

      // then
      expect(payload).to.eql({ event: { a: 1 }, stage: 'dev', table: 'orders-dev', apiKey: null, memory: '512' });
    });

    for (const name of [ 'orders-dev-hello', 'hello' ]) {

      it(`is found as ${name}`, async () => {
        expect((await project.answer(name)).functionError).to.be.undefined;
      });
    }

    it('names what is not known on this machine', async () => {
      const { problems } = await project.discover();

      expect(problems.map(({ message }) => message)).to.eql([ 'hello', 'typed' ].map(name =>
        `The environment variable API_KEY of the function ${name} is not set here: this machine does not know \${ssm:/orders/api-key}.`));
    });

    it('says what to install where its TypeScript can neither be bundled nor stripped, and bundles it where it can', async () => {
      const unbundled = await project.answer('typed', { amount: 2 });

      if (Reflect.get(process.features, 'typescript')) {
        expect(unbundled.payload).to.eql({ doubled: 4 });
      } else {
        expect(unbundled.payload).to.have.property('errorMessage').that.contains('npm install --save-dev esbuild');
      }

      // when
      symlinkSync(join(REPOSITORY, 'node_modules'), join(project.folder.path, 'node_modules'), 'junction');

      // then
      expect((await project.answer('orders-typed', { amount: 2 })).payload).to.eql({ doubled: 4 });
    });
  });

  describe('the output of cdk synth', () => {

    beforeEach(() => { project = projectFunctions('cdk'); });

    for (const name of [ 'ShipOrder', 'ShipOrder1A2B3C4D' ]) {

      it(`has its functions, with their asset folders: ${name}`, async () => {
        expect((await project.answer(name, { orderId: 'A-1' })).payload).to.eql({ shipped: 'A-1', carrier: 'post' });
      });
    }

    it('is found in its own folder too', async () => {

      // given
      const inner = projectFunctions('cdk/cdk.out');

      // then
      try {
        expect((await inner.answer('ShipOrder', { orderId: 'A-2' })).payload).to.include({ shipped: 'A-2' });
      } finally {
        inner.close();
      }
    });
  });

  // a Go program is built for the system that runs it
  if (process.platform !== 'win32') {
    it('runs a bootstrap in Go', async function() {

      // Go builds its libraries once
      this.timeout(300_000);

      // given
      project = projectFunctions('bootstrap-go');

      const code = join(project.folder.path, 'add');

      expect((await project.discover()).problems).to.have.nested.property('[0].message').that.contains('has no file "bootstrap"').and.contains('build it first');

      try {
        execFileSync('go', [ 'build', '-o', 'bootstrap', '.' ], {
          cwd: code,
          stdio: 'pipe',
          timeout: 240_000,
          env: { ...process.env, GOFLAGS: '-mod=mod' }
        });
      } catch (error) {
        console.warn(`      there is no Go toolchain here: ${String(error).split('\n')[0]}`);
        this.skip();
      }

      // when
      const sum = await project.answer('AddFunction', { a: 2, b: 40 });
      const failure = await project.answer('AddFunction', { a: 'two' });

      // then
      expect(sum.payload).to.eql({ sum: 42 });
      expect(sum.log).to.contain('adding 2 40');
      expect(failure.functionError).to.equal('Unhandled');
      expect(failure.payload).to.have.property('errorType', 'BadInput');
    });
  }

  function source(file: string): string {
    return readFileSync(join(project.folder.path, file), 'utf8');
  }
});
