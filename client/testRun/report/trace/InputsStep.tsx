import type { InputStep } from '../../../../connector/run/report';
import { countTrouble } from '../countTrouble';
import { Mappings } from '../Mappings';
import { Section } from '../../place/Section';
import { counted } from '../../../widgets/counted';

/** The inputs, as the engine maps them. */
export function InputsStep({ inputs, isFailed }: { inputs: InputStep[]; isFailed: boolean }) {
  return (
    <Section
      title="Inputs"
      hint={ counted(inputs.length, 'mapping') }
      count={ countTrouble(inputs) }
      durationMs={ inputs.reduce((sum, { durationMs }) => sum + durationMs, 0) }
      isFailed={ isFailed }
    >
      <p class="lambda-test__hint">They stay with the task; secrets are not put in yet.</p>
      <Mappings mappings={ inputs } />
    </Section>
  );
}
