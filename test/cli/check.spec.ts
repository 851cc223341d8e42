import { expect } from 'chai';
import { writeDiagram } from './diagram';
import { EXAMPLE, lambdaTask } from './lambdaTask';
import { ownFolder } from './ownFolder';

describe('lambda-task check', () => {

  const folder = ownFolder();

  it('finds nothing in the example', async () => {
    // when
    const { code, stdout } = await lambdaTask([ 'check', EXAMPLE ]);

    // then
    expect(code).to.equal(0);
    expect(stdout.match(/all is well/g)).to.have.length(5);
  });

  it('prints what is red and amber, and exits with 1 where something is red', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: '', region: 'eu-centrl-1' });

    // when
    const { code, stdout } = await lambdaTask([ 'check', diagram, EXAMPLE ]);

    // then
    expect(code).to.equal(1);
    expect(stdout).to.match(/red {4}Function name must not be empty/);
    expect(stdout).to.match(/amber {2}Region "eu-centrl-1".*Did you mean eu-central-1\?/);
    expect(stdout).to.contain('Price order (PriceOrder)');
  });

  it('exits with 0 where all is amber', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { region: 'eu-centrl-1' });

    // when
    const { code } = await lambdaTask([ 'check', diagram ]);

    // then
    expect(code).to.equal(0);
  });

  it('prints JSON', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: '' });

    // when
    const { stdout } = await lambdaTask([ 'check', diagram, '--json' ]);

    // then
    const [ { task, findings } ] = JSON.parse(stdout);

    expect(task).to.eql({ id: 'Task', name: 'Task' });
    expect(findings).to.deep.include.members([ { field: 'functionName', severity: 'error', code: 'missing', message: findings[findings.length - 1].message } ]);
  });

  it('prints in JSON what mends a finding', async () => {
    // given
    const errorExpression = '=if response.payload.errorType != null then jobError(response.payload.errorMessage) else null';
    const diagram = await writeDiagram(folder.path, { errorExpression });

    // when
    const { stdout } = await lambdaTask([ 'check', diagram, '--json' ]);

    // then
    const [ { findings } ] = JSON.parse(stdout);
    const { mend } = findings.find(({ code }: { code: string }) => code === 'readsUnseen');

    expect(mend).to.eql({
      label: 'Rewrite it for the output mapping',
      values: { errorExpression: errorExpression.replaceAll('response.', 'result.') }
    });
  });

  it('cannot check what is not there', async () => {
    // when
    const { code, stderr } = await lambdaTask([ 'check', '/no/such.bpmn' ]);

    // then
    expect(code).to.equal(2);
    expect(stderr).to.contain('there is no such file');
  });
});
