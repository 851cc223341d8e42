import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { FunctionFolder } from '../../bridge/functions/discovery/FunctionFolder';
import { parseTemplate } from '../../bridge/functions/discovery/project/readTemplate';
import { projectFunctions } from './helper/projectFunctions';
import type { ProjectFunctions } from './helper/projectFunctions';

const TEMPLATE = `Resources:
  Order:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src
      Handler: order.handler
      Runtime: nodejs20.x
`;

describe('A functions folder that is wrong', () => {
  let project: ProjectFunctions;

  beforeEach(() => { project = projectFunctions(); });

  afterEach(() => project.close());

  async function messages(path = project.folder.path): Promise<string[]> {
    return (await new FunctionFolder(path).discover()).problems.map(({ message }) => message);
  }

  describe('is told, and what to do', () => {

    it('where it is not there, with the one that was meant', async () => {

      // given
      mkdirSync(join(project.folder.path, 'functions'));

      // then
      const typo = join(project.folder.path, 'fucntions');

      expect(await messages(typo)).to.eql([
        `The functions folder "${typo}" is not there. Did you mean '${join(project.folder.path, 'functions')}'? Choose a folder that exists.`
      ]);
    });

    it('where it is a file', async () => {
      const file = project.folder.write('functions.txt', '');

      expect(await messages(file)).to.eql([ `The functions folder "${file}" is a file. Choose the folder that it lies in.` ]);
    });

    it('where it is no full path', async () => {
      expect(await messages('functions')).to.eql([ 'The functions folder "functions" is no full path: write it from the root, or from ~.' ]);
    });

    it('with ~ for the home of the user', async () => {
      expect(await messages('~/no-such-folder-of-mine')).to.eql([
        `The functions folder "${join(homedir(), 'no-such-folder-of-mine')}" is not there. Choose a folder that exists.`
      ]);
    });

    it('with a null character, or far too long', async () => {
      for (const path of [ '/a\0b', `/${'x'.repeat(100_000)}`, `/${'a/'.repeat(50_000)}` ]) {
        expect(await messages(path)).to.have.length(1);
      }
    });
  });

  describe('whose template is wrong', () => {

    for (const [ what, text, message ] of [
      [ 'is broken YAML', `${TEMPLATE}  Other:\n   - a: [ b\n  c: d\n`, /^template\.yaml, line 1\d: .* No function of it can be found before that is mended\.$/ ],
      [ 'has tabs', 'Resources:\n\tOrder: 1\n', /^template\.yaml, line 2: / ]
    ] as const) {

      it(`since it ${what}, is told by file and line, also in the run`, async () => {

        // given
        project.folder.write('template.yaml', text);

        // then
        expect((await messages())[0]).to.match(message);

        const answer = await project.call('Order');

        expect(answer.kind).to.equal('notReady');
        expect(answer).to.have.property('message').that.matches(/^There is no local function "Order"\. template\.yaml, line /);
      });
    }

    for (const [ what, text ] of [
      [ 'nothing', '' ], [ 'a text', 'hello' ], [ 'a list', '- a\n- b\n' ], [ 'Resources that are a list', 'Resources: [ 1, 2 ]' ],
      [ 'a function that is null', 'Resources:\n  A:\n' ], [ 'properties of any type', TEMPLATE.replace(/Properties:[^]*/, 'Properties: [ 1 ]\n') ],
      [ 'values of any type', TEMPLATE.replace('order.handler', '{ a: [ 1 ] }').replace('src', '12') ],
      [ 'prototypes', 'Resources: { __proto__: { Type: "AWS::Serverless::Function" }, constructor: { Type: "AWS::Serverless::Function" } }' ],
      [ 'references in circles', 'Parameters: { A: { Default: { Ref: A } } }\nResources:\n  A: { Type: "AWS::Serverless::Function", Properties: { FunctionName: { Ref: A }, Handler: !Ref A } }' ],
      [ 'deep nesting', `Resources: ${'{ a: '.repeat(2_000)}1${' }'.repeat(2_000)}` ]
    ] as const) {

      it(`since it holds ${what}, ends in no exception`, async () => {

        // given
        project.folder.write('template.yaml', text);

        // then
        expect(await messages()).to.be.an('array');
        expect((await project.call('Order')).kind).to.be.oneOf([ 'noSuchFunction', 'notReady' ]);
      });
    }

    it('since its aliases unfold without end, is told', () => {
      const bomb = [ 'a: &a [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 8 }, (_, i) => {
        const [ own, last ] = [ 'bcdefghi'[i], 'abcdefgh'[i] ];

        return `${own}: &${own} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]`;
      }) ].join('\n');

      expect(parseTemplate(bomb)).to.have.property('kind', 'broken');
    });
  });

  describe('whose functions are wrong', () => {

    it('since two have one name, is told by both places; neither is called', async () => {

      // given
      project.folder.write('src/order.js', 'exports.handler = async () => 1;');
      project.folder.write('template.yaml', `${TEMPLATE}  Second:\n    Type: AWS::Serverless::Function\n    Properties: { FunctionName: Order, CodeUri: src, Handler: order.handler, Runtime: nodejs20.x }\n`);

      // then
      const sentence = 'Two functions have the name Order: template.yaml, line 2 and template.yaml, line 8. Rename one of them.';

      expect(await messages()).to.eql([ sentence ]);
      expect(await project.call('Order')).to.eql({ kind: 'notReady', message: sentence });
    });

    it('since two entries of a plain folder have one name, is told which one is called', async () => {

      // given
      project.folder.write('order.mjs', 'export const handler = () => "file";');
      project.folder.write('order/index.mjs', 'export const handler = () => "folder";');

      // then
      expect(await messages()).to.eql([ 'Two functions have the name order: order/index.mjs is called, order.mjs is not. Rename one of them.' ]);
      expect((await project.answer('order')).payload).to.equal('folder');
    });

    it('since the handler\'s file is missing, is told with those that are there', async () => {

      // given
      project.folder.write('src/orders.js', '');
      project.folder.write('src/other.js', '');
      project.folder.write('template.yaml', TEMPLATE);

      // when
      const answer = await project.call('Order');

      // then
      expect(answer.kind).to.equal('notReady');
      expect(answer).to.have.property('message').that.contains('has the Handler "order.handler", but')
        .and.contains('It has: orders.js, other.js. Did you mean "orders.handler"?');
    });

    it('since the handler is not exported, is told with the exports that are there', async () => {

      // given
      project.folder.write('src/order.js', 'exports.handle = () => 1; exports.other = 2;');
      project.folder.write('template.yaml', TEMPLATE);

      // when
      const answer = await project.answer('Order');

      // then
      expect(answer.payload).to.include({ errorType: 'Runtime.HandlerNotFound', errorMessage: 'order.handler is undefined or not exported' });
      expect(answer.log).to.contain('order.js exports: handle, other. Did you mean "order.handle"?');
    });

    for (const [ what, change, message ] of [
      [ 'lies outside of the folder', (text: string) => text.replace('src', '..'), 'lies outside of the functions folder' ],
      [ 'is not there', (text: string) => text.replace('src', 'build'), 'is not there: build the project first' ],
      [ 'is an archive', (text: string) => text.replace('src', 'code.zip'), 'is no folder: unpack it' ],
      [ 'is an image', (text: string) => text.replace('CodeUri: src', 'PackageType: Image'), 'sam local start-lambda' ],
      [ 'is Java', (text: string) => text.replace('nodejs20.x', 'java21'), 'has the runtime java21, which is not run here. Start it with "sam local start-lambda"' ],
      [ 'has no runtime', (text: string) => text.replace('      Runtime: nodejs20.x\n', ''), 'has no Runtime in its template' ],
      [ 'has no handler', (text: string) => text.replace('      Handler: order.handler\n', ''), 'has no Handler' ],
      [ 'has an odd name', (text: string) => text.replace('CodeUri: src', 'CodeUri: src\n      FunctionName: "a b"'), 'is none that Lambda takes' ]
    ] as const) {

      it(`since the code of one ${what}, is told`, async () => {

        // given
        project.folder.write('src/order.js', '');
        project.folder.write('code.zip', '');
        project.folder.write('template.yaml', change(TEMPLATE));

        // then
        expect((await messages())[0]).to.contain(message);
      });
    }

    it('since the name in the task has a slip, is told with the name that was meant', async () => {

      // given
      project.folder.write('src/order.js', '');
      project.folder.write('template.yaml', TEMPLATE);

      // then
      expect(await project.call('Odrer')).to.eql({
        kind: 'noSuchFunction', message: 'There is no local function "Odrer". Did you mean \'Order\'? The functions folder has: Order.'
      });

      // and when it has another name besides
      project.folder.write('template.yaml', TEMPLATE.replace('CodeUri', 'FunctionName: place-it\n      CodeUri'));

      expect(await project.call('Odrer')).to.have.property('message').that.contains('Did you mean \'Order\'? The functions folder has: place-it.');
    });
  });
});
