import { LogView } from '../../log/LogView';
import { Section } from '../../place/Section';

/** What the function logged. */
export function LogStep({ text, hint, open }: { text: string; hint?: string; open: boolean }) {
  return (
    <Section title="Log" hint={ hint } open={ open }>
      <LogView text={ text } />
    </Section>
  );
}
