import { JsonEditorEntry, TextAreaEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { flowsText } from '../../../connector/flow/chooseFlows';
import { labelOf, nodesIn, type FlowNode, type FlowProcess } from '../../../connector/flow/FlowModel';
import { Description } from '../../widgets/Description';
import { useTypedText } from '../panel/useTypedText';
import { Section } from '../place/Section';
import { readVariables } from '../../../connector/variables/readVariables';
import { eventGateways, givenNodes, kindOf, type Prefilled } from './prefilled';
import type { RunAllState } from './RunAlls';

/** Modelers with an older properties panel have no JSON editor. */
const Editor = typeof JsonEditorEntry === 'function' ? JsonEditorEntry : TextAreaEntry;

type Change = (change: Partial<RunAllState>) => void;

/** What a run begins with, what is left by what is not run, and which events come first. */
export function RunAllSetup({ home, element, flow, state, texts, onChange }: {
  home: string;
  element: Element | undefined;
  flow: FlowProcess;
  state: RunAllState;
  texts: Prefilled;
  onChange: Change;
}) {
  const given = givenNodes(flow);
  const gateways = eventGateways(flow);

  return (
    <>
      { element && (
        <StartEntry
          home={ home }
          element={ element }
          text={ state.start ?? texts.start }
          onChange={ start => onChange({ start }) }
        />
      ) }
      { given.length > 0 && (
        <Section title="What other elements leave" hint={ `${given.length} not run` }>
          { given.map(node => (
            <GivenEntry
              key={ node.id }
              home={ home }
              node={ node }
              text={ state.given[node.id] ?? texts.given[node.id] ?? '' }
              onChange={ text => onChange({ given: { ...state.given, [node.id]: text } }) }
            />
          )) }
        </Section>
      ) }
      { gateways.map(node => (
        <label key={ node.id } class="lambda-what-if__label">
          First after { labelOf(node) }{ ' ' }
          <select
            class="lambda-tree__levels"
            value={ state.choices[node.id] ?? node.outgoing[0]?.id }
            onChange={ event => onChange({ choices: { ...state.choices, [node.id]: event.currentTarget.value } }) }
          >
            { node.outgoing.map(first => (
              <option key={ first.id } value={ first.id }>{ flowsText([ first ], nodesIn(flow.scope)) }</option>
            )) }
          </select>
        </label>
      )) }
    </>
  );
}

function StartEntry({ home, element, text, onChange }: {
  home: string;
  element: Element;
  text: string;
  onChange: (text: string) => void;
}) {
  const id = `${home}-runAllStart`;
  const { key, ...typed } = useTypedText(text, onChange);

  return (
    <Editor
      key={ key }
      id={ id }
      element={ element }
      label="Variables at the start"
      description={ <Description id={ id }>Of the process, as JSON.</Description> }
      monospace
      autoResize
      validate={ value => invalid(value ?? '') }
      { ...typed }
    />
  );
}

function GivenEntry({ home, node, text, onChange }: {
  home: string;
  node: FlowNode;
  text: string;
  onChange: (text: string) => void;
}) {
  const id = `${home}-given-${node.id}`;
  const error = invalid(text);

  return (
    <div class="lambda-run-all__given">
      <label for={ id }>
        { labelOf(node) }{ ' ' }
        <span class="lambda-test__hint">
          { kindOf(node) }{ node.work.kind === 'script' ? ', its FEEL where this is empty' : '' }
        </span>
      </label>
      <textarea
        id={ id }
        class="lambda-what-if__answer"
        spellcheck={ false }
        rows={ 3 }
        placeholder={ '{ "approved": true }' }
        value={ text }
        aria-invalid={ error !== null }
        aria-describedby={ error === null ? undefined : `${id}-error` }
        onInput={ event => onChange(event.currentTarget.value) }
        onKeyDown={ event => event.stopPropagation() }
      />
      { error !== null && <p id={ `${id}-error` } class="lambda-test__reason">{ error }</p> }
    </div>
  );
}

function invalid(text: string): string | null {
  const read = readVariables(text);

  return read.kind === 'invalid' ? read.message : null;
}
