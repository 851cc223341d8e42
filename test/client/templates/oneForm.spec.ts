import { expect } from 'chai';

import { FIELDS } from '../../../connector/fields';
import { lambdaDiagram } from '../../connector/support/lambdaDiagram';
import { loadTemplates } from './loadTemplates';
import { openForm } from '../properties/FormPage';
import { officialTemplate, officialTemplates, TEMPLATE_ID, VERSIONS } from './officialTemplates';
import type { Version } from './officialTemplates';
import { openTemplated, TemplatedForm } from './TemplatedForm';

const ALL_FIELDS = FIELDS.map(({ id }) => id);

/** What the templates have and the form does not know. */
const UNKNOWN: Partial<Record<Version, string[]>> = { 7: [ 'AWS credential' ], 8: [ 'AWS credential', 'Job timeout' ] };

describe('the form of a task made from the official template', function() {

  for (const version of VERSIONS) {
    describe(`in version ${version}`, function() {

      it('is one, with every field once', async function() {

        // when
        const form = await openTemplated(officialTemplate(version));

        // then
        expect(form.page.fields).to.eql(version < 4 ? ALL_FIELDS.filter(field => field !== 'authenticationType') : ALL_FIELDS);
        expect(form.ofTemplate).to.eql(UNKNOWN[version] ?? []);
        expect(form.page.groups).to.eql([ ...new Set(form.page.groups) ]);
      });


      it('stands behind the template\'s own header, which stays', async function() {

        // when
        const form = await openTemplated(officialTemplate(version));

        // then
        expect(form.page.groups.indexOf('Authentication')).to.eql(form.page.groups.indexOf('Template') + 1);
        expect(form.header).to.contain('Unlink').and.contain('Remove').and.contain(`Version${version}`);
      });


      it('writes where the template reads, each change as one step', async function() {

        // given
        const form = await openTemplated(officialTemplate(version));
        const region = version === 2 ? 'awsFunction.region' : 'configuration.region';

        // when
        await form.page.type('region', 'eu-central-1');
        await form.page.type('functionName', 'charge-card');
        await form.page.type('resultVariable', 'receipt');

        // then
        expect(form.steps).to.eql(3);
        expect(form.inputs).to.include({ [region]: 'eu-central-1', 'awsFunction.functionName': 'charge-card' });
        expect(form.page.task.template).to.eql({ id: TEMPLATE_ID, version });

        // when
        await form.page.modeler.undo();
        await form.page.modeler.undo();

        // then
        expect(form.page.shown('functionName')).to.eql('');
        expect(form.page.shown('region')).to.eql('eu-central-1');

        // when
        await form.page.modeler.redo();

        // then
        expect(form.page.shown('functionName')).to.eql('charge-card');
      });
    });
  }


  it('holds what it does not know in its group of that name', async function() {

    // when
    const form = await openTemplated(officialTemplate(8));

    // then
    expect(form.entriesIn('Authentication')).to.eql([ 'Authentication', 'Access key', 'Secret key', 'AWS credential', 'Region' ]);
    expect(form.entriesIn('Retries')).to.eql([ 'Retries', 'Retry backoff', 'Job timeout' ]);
  });


  it('stays one when the template is updated, and keeps what was typed', async function() {

    // given
    const form = await openTemplated(officialTemplate(3), { templates: officialTemplates() });
    await form.page.type('functionName', 'charge-card');

    // then
    expect(form.header).to.contain('Update available');

    // when
    await form.apply(officialTemplate(8));

    // then
    expect(form.page.fields).to.eql(ALL_FIELDS);
    expect(form.ofTemplate).to.eql(UNKNOWN[8]);
    expect(form.page.groups).to.eql([ ...new Set(form.page.groups) ]);
    expect(form.page.shown('functionName')).to.eql('charge-card');
    expect(form.header).to.contain('Version8').and.not.contain('Update available');

    // when
    await form.page.modeler.undo();

    // then
    expect(form.page.task.template?.version).to.eql(3);
    expect(form.page.fields).to.not.include('authenticationType');
    expect(form.page.shown('functionName')).to.eql('charge-card');
  });


  it('stays when the template is unlinked, as the form of any Lambda task', async function() {

    // given
    const form = await openTemplated(officialTemplate(8));
    await form.page.type('functionName', 'charge-card');

    // when
    await form.unlink();

    // then
    expect(form.page.task.template).to.be.undefined;
    expect(form.page.fields).to.eql(ALL_FIELDS);
    expect(form.ofTemplate).to.eql([]);
    expect(form.page.shown('functionName')).to.eql('charge-card');
    expect(form.page.items('inputs')).to.eql([]);
    expect(form.page.items('headers')).to.eql([ 'elementTemplateId', 'elementTemplateVersion' ]);

    // when
    await form.page.modeler.undo();

    // then
    expect(form.ofTemplate).to.eql(UNKNOWN[8]);
  });


  it('goes with the connector when the template is removed, and comes back with it', async function() {

    // given
    const form = await openTemplated(officialTemplate(8));

    // when
    await form.remove();

    // then
    expect(form.page.task.type).to.be.undefined;
    expect(form.page.fields).to.eql([]);

    // when
    await form.page.modeler.undo();
    await form.page.modeler.select('Task');

    // then
    expect(form.page.fields).to.eql(ALL_FIELDS);
  });


  it('is whole where the Modeler does not have the template, whose notice stays', async function() {

    // when
    const form = new TemplatedForm(await openForm(lambdaDiagram({ attributes: `zeebe:modelerTemplate="${TEMPLATE_ID}" zeebe:modelerTemplateVersion="99"` })));
    loadTemplates(form.page.modeler, []);
    await form.page.type('functionName', 'refund');

    // then
    expect(form.page.fields).to.eql(ALL_FIELDS);
    expect(form.page.shown('functionName')).to.eql('refund');
    expect(form.header).to.contain('not found');
  });
});
