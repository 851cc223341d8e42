import { expect } from 'chai';

import { customised, officialTemplate } from './officialTemplates';
import type { Version } from './officialTemplates';
import { openTemplated } from './TemplatedForm';
import type { TemplatedForm } from './TemplatedForm';

const CHAIN = 'defaultCredentialsChain';

describe('the authentication of a task made from a template', function() {

  for (const version of [ 4, 6, 8 ] satisfies Version[]) {
    it(`changes with the keys that version ${version} has with credentials only, in one step`, async function() {

      // given
      const form = await openWithKeys(version);
      const before = await form.page.modeler.xml();
      const steps = form.steps;

      // when
      await form.page.type('authenticationType', CHAIN);

      // then
      expect(form.steps).to.eql(steps + 1);
      expect(form.inputs).to.include({ 'authentication.type': CHAIN }).and.not.have.any.keys('authentication.accessKey', 'authentication.secretKey');
      expect(form.page.fields).to.include('authenticationType').and.not.include.members([ 'accessKey', 'secretKey' ]);
      expect(form.entriesIn('Authentication')).to.not.include('Access key');

      // when
      await form.page.modeler.undo();

      // then
      expect(await form.page.modeler.xml()).to.eql(before);
      expect(form.page.shown('accessKey')).to.eql('{{secrets.KEY}}');
      expect(form.page.shown('secretKey')).to.eql('{{secrets.SECRET}}');

      // when
      await form.page.modeler.redo();

      // then
      expect(form.inputs).to.not.have.any.keys('authentication.accessKey', 'authentication.secretKey');
    });


    it(`changes back to keys that version ${version} makes anew, without values`, async function() {

      // given
      const form = await openWithKeys(version);
      const others = { 'configuration.region': 'eu-central-1', 'awsFunction.functionName': 'charge-card' };

      // when
      await form.page.type('authenticationType', CHAIN);
      await form.page.type('authenticationType', 'credentials');

      // then
      expect(form.inputs).to.include({ 'authentication.type': 'credentials', ...others });
      expect(form.inputs).to.have.keys([ ...Object.keys(others), 'authentication.type', 'authentication.accessKey', 'authentication.secretKey', ...restOf(form) ]);
      expect(form.page.reds).to.eql([ 'accessKey', 'secretKey' ]);

      // when
      await form.page.type('accessKey', '{{secrets.OTHER}}');

      // then
      expect(form.inputs).to.include({ 'authentication.accessKey': '{{secrets.OTHER}}' });

      // when
      await form.page.modeler.undo();
      await form.page.modeler.undo();
      await form.page.modeler.undo();

      // then
      expect(form.page.shown('accessKey')).to.eql('{{secrets.KEY}}');
    });
  }


  it('lets the template add what it has with the other authentication, and take it away again', async function() {

    // given
    const form = await openTemplated(customised(officialTemplate(8), {}, [
      {
        label: 'Role',
        group: 'authentication',
        type: 'String',
        condition: { property: 'authentication.type', equals: CHAIN, type: 'simple' },
        value: 'invoker',
        binding: { type: 'zeebe:input', name: 'authentication.role' }
      }
    ]));
    await form.page.type('accessKey', '{{secrets.KEY}}');

    // when
    await form.page.type('authenticationType', CHAIN);

    // then
    expect(form.inputs).to.include({ 'authentication.role': 'invoker' }).and.not.have.any.keys('authentication.accessKey');
    expect(form.ofTemplate).to.include('Role');

    // when
    await form.page.type('authenticationType', 'credentials');

    // then
    expect(form.inputs).to.not.have.any.keys('authentication.role');
    expect(form.ofTemplate).to.not.include('Role');
  });


  it('cannot be changed where the template has keys and nothing else', async function() {

    // when
    const form = await openTemplated(officialTemplate(3));

    // then
    expect(form.page.fields).to.include.members([ 'accessKey', 'secretKey' ]).and.not.include('authenticationType');
  });
});

async function openWithKeys(version: Version): Promise<TemplatedForm> {
  const form = await openTemplated(officialTemplate(version));

  await form.page.type('accessKey', '{{secrets.KEY}}');
  await form.page.type('secretKey', '{{secrets.SECRET}}');
  await form.page.type('region', 'eu-central-1');
  await form.page.type('functionName', 'charge-card');

  return form;
}

/** What else the template writes, authentication apart. */
function restOf({ inputs }: TemplatedForm): string[] {
  return Object.keys(inputs).filter(target => !target.startsWith('authentication.'));
}
