import { execFileSync } from 'node:child_process';

import { expect } from 'chai';

import type { RequestStep, RunReport } from '../../../connector/run/report';
import { awsCliCommand, curlCommand } from '../../../connector/share/callCommands';
import { functionErrorIgnored, laterVersionDiffers } from '../../../connector/run/remarks';
import { reportMarkdown } from '../../../connector/share/reportMarkdown';

const HOSTILE = { text: 'it\'s "quoted" $HOME `id` \\ $(id)\n!#&;|<>', key: '***' };

describe('a command to copy', function() {

  it('calls the AWS CLI as the run called, whatever the payload', function() {

    // when
    const words = runWith('aws', awsCliCommand(request({ payload: HOSTILE }), { kind: 'aws', profile: 'my profile' }));

    // then
    expect(words).to.eql([
      'lambda', 'invoke', '--function-name', 'charge:live', '--region', 'eu-central-1', '--profile', 'my profile',
      '--cli-binary-format', 'raw-in-base64-out', '--payload', JSON.stringify(HOSTILE), '/dev/stdout'
    ]);
  });

  it('calls cURL, signed with the credentials of the environment', function() {

    // when
    const words = runWith('curl', curlCommand(request({ payload: HOSTILE, endpoint: 'http://localhost:4566/' })), { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'key' });

    // then
    expect(words).to.include.members([ '--user', 'id:key', '--aws-sigv4', 'aws:amz:eu-central-1:lambda', JSON.stringify(HOSTILE) ]);
    expect(words.at(-1)).to.equal('http://localhost:4566/2015-03-31/functions/charge/invocations?Qualifier=live');
    expect(runWith('curl', curlCommand(request({}))).at(-1)).to.equal('https://lambda.eu-central-1.amazonaws.com/2015-03-31/functions/charge/invocations?Qualifier=live');
  });

  it('calls where the region\'s partition has the service', function() {
    expect(runWith('curl', curlCommand(request({ region: 'cn-north-1' }))).at(-1)).to.match(/^https:\/\/lambda\.cn-north-1\.amazonaws\.com\.cn\//);
  });

  it('keeps all digits', function() {
    expect(runWith('aws', awsCliCommand(request({ payload: { id: 9007199254740993n } }), { kind: 'local' }))).to.include('{"id":9007199254740993}');
  });

});

describe('reportMarkdown', function() {
  const REPORT: RunReport = {
    task: { id: 'Charge', name: 'Charge *now*' },
    target: { kind: 'local' },
    dryRun: false,
    startedAt: '2026-08-01T10:00:00.000Z',
    durationMs: 12.3,
    verdict: { kind: 'incident', message: '<b>no</b>' },
    variables: { a: 1 },
    steps: { inputs: [], request: request({ payload: { fence: '```' } }) },
    problems: [ { severity: 'error', code: 'x', message: 'a\n# b' }, laterVersionDiffers('8.8', '8.10', 'BPMN error \'A\', caught by nobody') ]
  };

  it('tells all of a run, and nothing of it is markup', function() {

    // when
    const text = reportMarkdown(REPORT);

    // then
    expect(text).to.contain('## Test run of Charge \\*now\\*\n\n**Incident**: \\<b\\>no\\</b\\>\n\n- Function: charge:live\n');
    expect(text).to.contain('- error: a \\# b\n');
    expect(text).to.contain('- info: This is what Camunda 8.8 does. From 8.10 on: BPMN error \'A\', caught by nobody.\n');
    expect(text).to.contain('### Request\n\n````json\n{\n  "fence": "```"\n}\n````\n');
    expect(text).to.contain('### Variables\n\n```json\n{\n  "a": 1\n}\n```\n');
  });

  it('says at first what is true for the process', function() {
    const verdict = { kind: 'completed' as const, message: 'The task completes.' };

    expect(reportMarkdown({ ...REPORT, verdict })).to.contain('\n**Completed**: The task completes.\n');
    expect(reportMarkdown({ ...REPORT, verdict, problems: [ functionErrorIgnored({ errorMessage: 'boom' }) ] }))
      .to.contain('\n**Completed, though the function failed**: ').and.not.contain('**Completed**');
  });

});

function request(change: Partial<RequestStep>): RequestStep {
  return { functionName: 'charge:live', region: 'eu-central-1', credentials: 'task', payload: {}, payloadBytes: 2, ...change };
}

/** The words that a shell makes of a command, as its program gets them. */
function runWith(program: string, command: string, environment: NodeJS.ProcessEnv = {}): string[] {
  const script = `${program}() { "${process.execPath}" -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- "$@"; }\n${command}`;
  const words: unknown = JSON.parse(execFileSync('sh', [ '-c', script ], { encoding: 'utf8', env: { ...process.env, ...environment } }));

  return Array.isArray(words) ? words.map(String) : [];
}
