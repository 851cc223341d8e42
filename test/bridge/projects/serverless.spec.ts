import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectSuite } from '../helper/projectFunctions';

const REPOSITORY = join(__dirname, '../../..');

describe('A project of the Serverless Framework', function() {
  this.timeout(60_000);

  const project = projectSuite('serverless');

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

  // a Node that leaves types out, and a project without esbuild
  if (Reflect.get(process.features, 'typescript')) {
    for (const [ what, code ] of [
      [ 'an import without its extension', 'import { by } from \'./by\';\nexport const handler = async () => by;\n' ],
      [ 'an enum', 'enum By { Two = 2 }\nexport const handler = async () => By.Two;\n' ]
    ] as const) {

      it(`says what Node cannot run of TypeScript as it is: ${what}`, async () => {

        // given
        project.folder.write('src/typed.ts', code);
        project.folder.write('src/by.ts', 'export const by = 2;\n');

        // when
        const answer = await project.call('typed');

        // then
        expect(answer).to.have.property('hint').that.contains('an import must name its file whole (./name.ts)').and.contains('npm install --save-dev esbuild');
      });
    }
  }
});
