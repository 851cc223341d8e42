import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

const HEAD = `service: shop
params:
  default: { domain: "\${sls:stage}.example.com", size: small }
  dev: { size: tiny }
custom:
  limits: { dev: 5, prod: 50 }
  shared: \${file(config/\${sls:stage}.yml)}
provider:
  name: aws
  runtime: nodejs20.x
  stage: \${opt:stage, 'dev'}
`;

const RESOURCES = `resources:
  Resources:
    Orders: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders-\${sls:stage}' } }
    Incoming: { Type: 'AWS::SQS::Queue' }
`;

const HELLO = 'functions: { hello: { handler: src/hello.handler } }\n';

describe('What a serverless.yml says of its functions', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  beforeEach(() => {
    project = projectFunctions();
    project.folder.write('src/hello.js', 'exports.handler = async () => process.env.VALUE ?? null;');
    project.folder.write('config/dev.yml', 'url: https://dev\nnested: { size: "${self:custom.limits.dev}" }\n');
    project.folder.write('config/all.json', '{ "retries": 3 }');
  });

  afterEach(() => project.close());

  for (const [ value, result ] of [
    [ '${file(./config/${sls:stage}.yml):url}', 'https://dev' ],
    [ '${file(config/all.json):retries}', '3' ],
    [ '"${file(config/none.yml):url, \'none\'}"', 'none' ],
    [ '${file(config/none.yml):url}', null ],
    [ '"${file(../outside.yml):url, \'none\'}"', null ],
    [ '${self:custom.shared.nested.size}', '5' ],
    [ '${self:custom.limits.${self:provider.stage}}', '5' ],
    [ '${param:domain}', 'dev.example.com' ],
    [ '${param:size}', 'tiny' ],
    [ '${aws:region}', 'us-east-1' ],
    [ '"${env:NO_SUCH_VARIABLE, \'one, two\'}"', 'one, two' ],
    [ 'arn:aws:sqs:${AWS::Region}:x', 'arn:aws:sqs:${AWS::Region}:x' ],
    [ '!Ref Orders', 'orders-dev' ],
    [ '{ "Fn::Sub": "${Orders}-${self:service}" }', 'orders-dev-shop' ],
    [ '!Ref Incoming', null ],
    [ '"${ssm:/orders/key, \'guess\'}"', null ],
    [ '${file(config/all.json)}/x', null ],
    [ '${file(../outside.yml):url}', null ],
    [ '${file(config.js):url}', null ]
  ] as const) {

    it(`is resolved where the project alone tells, else named: ${value}`, async () => {

      // given
      project.folder.write('serverless.yml', `${HEAD}  environment:\n    VALUE: ${value}\n${HELLO}${RESOURCES}`);

      // then
      const { problems } = await project.discover();

      expect((await project.answer('hello')).payload).to.equal(result);
      expect(problems.map(({ message }) => message.replace(/know .*/, ''))).to.eql(result === null
        ? [ 'The environment variable VALUE of the function hello is not set here: this machine does not ' ]
        : []);
    });
  }

  it('may stand in other files, and is read anew when these change', async () => {

    // given
    project.folder.write('serverless.yml', `${HEAD}functions:\n  - \${file(functions.yml)}\n  - other: \${file(other.yml):other}\n`);
    project.folder.write('functions.yml', 'hello: { handler: src/hello.handler, environment: { VALUE: one } }\n');
    project.folder.write('other.yml', 'other: { handler: src/hello.handler, environment: { VALUE: other } }\n');

    // then
    expect((await project.answer('hello')).payload).to.equal('one');
    expect((await project.answer('shop-dev-other')).payload).to.equal('other');

    // and when
    project.folder.write('functions.yml', 'hello: { handler: src/hello.handler, environment: { VALUE: second } }\n');

    // then
    expect((await project.answer('hello')).payload).to.equal('second');
  });

  for (const [ what, name, files, first, then ] of [
    [ '.env', 'URL', { '.env': 'URL="https://first"', '.env.production': 'URL=https://production' }, 'https://first', 'https://second' ],
    [ '.env of the stage alone', 'URL', { '.env': 'URL=https://any', '.env.dev': 'URL=https://first' }, 'https://first', 'https://second' ],
    [ '.env, where the stage has none of this name', 'OTHER', { '.env': 'OTHER=other', '.env.dev': 'URL=https://first' }, 'none', 'none' ],
    [ 'nothing, where there is no file', 'URL', {}, 'none', 'https://second' ]
  ] as const) {

    it(`has of useDotenv what the framework loads: ${what}`, async () => {

      // given
      project.folder.write('serverless.yml', `${HEAD}  environment: { VALUE: "\${env:${name}, 'none'}" }\n${HELLO}useDotenv: true\n`);
      Object.entries(files).forEach(([ file, text ]) => project.folder.write(file, text));

      // then
      expect((await project.answer('hello')).payload).to.equal(first);

      // and when
      project.folder.write('.env.dev' in files ? '.env.dev' : '.env', 'URL=https://second');

      // then
      expect((await project.answer('hello')).payload).to.equal(then);
    });
  }

  for (const [ what, tail, text ] of [
    [ 'is put together of others', 'useDotenv: true', 'VALUE=$OTHER/x' ],
    [ 'stands in a file that the framework does not load', '', 'VALUE=x' ],
    [ 'stands in a file that is none', 'useDotenv: true', '\0\0=' ]
  ] as const) {

    it(`goes without a variable that ${what}`, async () => {

      // given
      project.folder.write('serverless.yml', `${HEAD}  environment: { VALUE: "\${env:VALUE}" }\n${HELLO}${tail}\n`);
      project.folder.write('.env', text);

      // then
      const { problems } = await project.discover();

      expect((await project.answer('hello')).payload).to.be.null;
      expect(problems.map(({ message }) => message)).to.eql([
        'The environment variable VALUE of the function hello is not set here: this machine does not know ${env:VALUE}.'
      ]);
    });
  }

  it('is no silent nothing where its functions are elsewhere', async () => {

    // given
    project.folder.write('serverless.yml', `${HEAD}functions: \${file(functions.js)}\n`);

    // then
    const message = 'serverless.yml, line 12: functions are missing here, for this machine does not know ${file(functions.js)}.';

    expect((await project.discover()).problems).to.eql([ { severity: 'error', file: 'serverless.yml', line: 12, message } ]);
    expect(await project.call('hello')).to.eql({ kind: 'notReady', message: `There is no local function "hello". ${message}` });
  });

  it('names layers of the project, which are on the path', async () => {

    // given
    project.folder.write('src/hello.js', 'exports.handler = async () => require("shared");');
    project.folder.write('layers/shared/nodejs/node_modules/shared/index.json', '"of the layer"');
    project.folder.write('serverless.yml', `${HEAD}layers: { shared-things: { path: layers/shared } }
functions:
  hello:
    handler: src/hello.handler
    layers: [ !Ref SharedDashthingsLambdaLayer, 'arn:aws:lambda:eu-central-1:1:layer:x:1' ]
`);

    // then
    expect((await project.answer('hello')).payload).to.equal('of the layer');
    expect((await project.discover()).problems.map(({ message }) => message)).to.eql([
      'The layer arn:aws:lambda:eu-central-1:1:layer:x:1 of the function hello is not set here: this machine does not know what it holds.'
    ]);
  });

  for (const variables of [ 'a: ${self:custom.a}', 'a: ${self:custom.b}\n  b: ${self:custom.a}' ]) {

    it(`ends where it goes in circles: ${variables}`, async () => {

      // given
      project.folder.write('serverless.yml', `service: shop\ncustom:\n  ${variables}\nprovider:\n  runtime: nodejs20.x\n  environment:\n    VALUE: \${self:custom.a}\n${HELLO}`);

      // then
      expect((await project.answer('hello')).payload).to.be.null;
    });
  }
});
