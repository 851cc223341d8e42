import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectSuite } from '../helper/projectFunctions';

const REPOSITORY = join(__dirname, '../../..');

describe('A SAM project in TypeScript', function() {
  this.timeout(60_000);

  const project = projectSuite('sam-typescript');

  beforeEach(() => {
    symlinkSync(join(REPOSITORY, 'node_modules'), join(project.folder.path, 'node_modules'), 'junction');
  });

  for (const name of [ 'GreetFunction', 'GreetModuleFunction' ]) {

    it(`is bundled by its own esbuild, as the template says: ${name}`, async () => {
      expect((await project.answer(name, { name: 'Ada' })).payload).to.eql({ text: 'Hello, Ada' });
    });
  }

  for (const [ handler, entryPoints ] of [
    [ 'shout.handler', [ 'src/shout.ts' ] ],
    [ 'shout.handler', [ './src/shout.ts', 'src/other/quiet.ts' ] ],
    [ 'other/quiet.handler', [ 'src/shout.ts', 'src/other/quiet.ts' ] ],
    [ 'src/shout.handler', [ 'src/shout.ts' ] ]
  ] as const) {

    it(`is bundled from its entry points: ${handler} from ${entryPoints.join(', ')}`, async () => {

      // given
      project.folder.write('src/shout.ts', 'export const handler = async (): Promise<string> => "loud";\n');
      project.folder.write('src/other/quiet.ts', 'export const handler = async (): Promise<string> => "quiet";\n');
      project.folder.write('template.yaml', template(handler, `EntryPoints: ${JSON.stringify(entryPoints)}`));

      // then
      expect((await project.answer('Shout')).payload).to.equal(handler.includes('quiet') ? 'quiet' : 'loud');
    });
  }

  it('may be JavaScript, bundled with the loaders, fields and banner of its template', async () => {

    // given
    project.folder.write('src/shout.js', 'import text from "./text.query";\nimport { kind } from "@shop/kind";\nexport const handler = async () => text.trim() + kind + BANNER;\n');
    project.folder.write('src/text.query', 'loud\n');
    project.folder.write('src/node_modules/@shop/kind/package.json', '{ "main": "main.js", "module": "module.js" }');
    project.folder.write('src/node_modules/@shop/kind/main.js', 'exports.kind = " main";');
    project.folder.write('src/node_modules/@shop/kind/module.js', 'export const kind = " module";');
    project.folder.write('template.yaml', template(
      'shout.handler', 'EntryPoints: [ src/shout.js ], Loader: [ .query=text ], MainFields: "module,main", Banner: [ js=const BANNER = "!"; ]'
    ));

    // then
    expect((await project.answer('Shout')).payload).to.equal('loud module!');
  });

  it('is bundled anew when a source outside of its folder changes', async () => {

    // given
    project.folder.write('src/greet.ts', 'import { text } from "../shared/lib/text";\nexport const handler = async () => text;\n');
    project.folder.write('shared/lib/text.ts', 'export const text = "old";\n');
    expect((await project.answer('GreetFunction')).payload).to.equal('old');

    // when
    project.folder.write('shared/lib/text.ts', 'export const text = "new!";\n');

    // then
    expect((await project.answer('GreetFunction')).payload).to.equal('new!');
  });

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

  function template(handler: string, properties: string): string {
    return `Resources:
  Shout:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ., Handler: ${handler}, Runtime: nodejs20.x }
    Metadata: { BuildMethod: esbuild, BuildProperties: { ${properties} } }
`;
  }
});
