/** A fact's name and value; without a value it is left out. */
export type Fact = [ name: string, value: string | number | undefined ];

/** More characters than this get a row of their own. */
const LONG = 16;

/** Short facts, one beside the other where there is room. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="lambda-facts">
      { facts.map(([ name, value ]) => value !== undefined && (
        <div key={ name } class={ `lambda-facts__fact ${String(value).length > LONG ? 'lambda-facts__fact--long' : ''}` }>
          <dt class="lambda-facts__name">{ name }</dt>
          <dd class="lambda-facts__value">{ value }</dd>
        </div>
      )) }
    </dl>
  );
}
