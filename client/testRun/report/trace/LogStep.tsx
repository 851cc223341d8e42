import type { ResponseStep } from '../../../../connector/run/report';
import { LogView } from '../../log/LogView';
import { Section } from '../Section';

/** What the function logged. */
export function LogStep({ response: { log, functionError } }: { response: ResponseStep }) {
  return log ? (
    <Section title="Log" hint={ functionError && 'of the failure' } open={ functionError !== undefined }>
      <LogView text={ log.text } />
    </Section>
  ) : null;
}
