import { FeelEntry } from '@bpmn-io/properties-panel';
import { options } from '@bpmn-io/properties-panel/preact';
import { expect } from 'chai';

import { lambdaDiagram } from '../../connector/support/lambdaDiagram';
import { waitFor } from '../support/waitFor';
import { openForm } from './FormPage';

const MARKED_GROUP = '[data-group-id="group-awsLambda-authentication"] .bio-properties-panel-dot';

describe('drawing the form', function() {

  const diffed = options.diffed?.bind(options);

  afterEach(function() {
    options.diffed = diffed;
  });


  it('draws a field once where its task is selected, however often its group is drawn', async function() {

    // given
    const form = await openForm(lambdaDiagram());
    let drawings = 0;

    await form.modeler.select('OtherTask');
    options.diffed = vnode => {
      diffed?.(vnode);
      drawings += vnode.type === FeelEntry && 'id' in vnode.props && vnode.props.id === 'awsLambda-region' ? 1 : 0;
    };

    // when
    await form.modeler.select('Task');
    await waitFor(() => form.modeler.panel.querySelector(MARKED_GROUP), 'the group, drawn anew with its mark');

    // then
    expect(drawings).to.equal(1);
  });
});
