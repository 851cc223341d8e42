import type { JobStep } from '../../../../connector/run/report';
import { Section } from '../../place/Section';
import { counted } from '../../../widgets/counted';

/** Which secrets were put in. Their values are never known here. */
export function SecretsStep({ job: { secrets: { resolved, missing }, durationMs }, isFailed }: {
  job: JobStep;
  isFailed: boolean;
}) {
  if (resolved.length === 0 && missing.length === 0) {
    return null;
  }

  return (
    <Section
      title="Secrets"
      hint={ `${counted(resolved.length, 'secret')} put in` }
      count={ missing.length > 0 ? `${missing.length} missing` : undefined }
      durationMs={ durationMs }
      isFailed={ isFailed }
    >
      <dl class="lambda-facts">
        { resolved.map(name => <Secret key={ name } name={ name } value="***" />) }
        { missing.map(name => <Secret key={ name } name={ name } value="no source of this machine has it" />) }
      </dl>
    </Section>
  );
}

function Secret({ name, value }: { name: string; value: string }) {
  return (
    <div class="lambda-facts__fact lambda-facts__fact--long">
      <dt class="lambda-facts__name">{ name }</dt>
      <dd class="lambda-facts__value">{ value }</dd>
    </div>
  );
}
