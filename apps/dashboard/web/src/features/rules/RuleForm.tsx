import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { exclusionsOf, withExclusion } from './exclusions.ts';
import { fieldOf, type Json, type JsonObject, withAt } from './json.ts';
import { NumberField } from './NumberField.tsx';
import { type Parameter, parametersOf, withParameter } from './parameters.ts';

const GROUPS: readonly { group: Parameter['group']; title: string }[] = [
  { group: 'threshold', title: 'Thresholds' },
  { group: 'window', title: 'Window' },
  { group: 'cooldown', title: 'Cooldown' },
];

/** The numbers, the severity and the exclusions of a draft. `refusals`: what the engine says of it, by field. */
export function RuleForm(props: {
  rule: JsonObject;
  known: readonly Json[];
  refusals: ReadonlyMap<string, string>;
  onChange: (rule: JsonObject) => void;
}) {
  const { rule, refusals, onChange } = props;
  const parameters = parametersOf(rule);
  const ways = Array.isArray(rule.when) ? rule.when.length : 0;
  const exclusions = exclusionsOf(rule, props.known);
  return (
    <div className="rule-form">
      <fieldset>
        <legend>Gravity</legend>
        <SelectField
          label="Severity"
          hint={refusals.get('severity') ?? 'Low is recorded with its session and makes no incident.'}
          value={String(rule.severity)}
          options={['low', 'medium', 'high'].map((value) => ({ value, label: value }))}
          onChange={(severity) => onChange(withAt(rule, ['severity'], severity))}
        />
        <NumberField
          label="Weight in the session’s score, 0 to 99"
          value={typeof rule.weight === 'number' ? rule.weight : 0}
          unit={undefined}
          refusal={refusals.get('weight')}
          onChange={(weight) => onChange(withAt(rule, ['weight'], weight))}
        />
      </fieldset>
      {GROUPS.map(({ group, title }) => {
        const own = parameters.filter((parameter) => parameter.group === group);
        if (own.length === 0) return null;
        return (
          <fieldset key={group}>
            <legend>{title}</legend>
            {own.map((parameter) => (
              <NumberField
                key={fieldOf(parameter.path)}
                label={`${parameter.label}${ways > 1 && parameter.path[0] === 'when' ? ` (way ${Number(parameter.path[1]) + 1})` : ''}`}
                value={parameter.value}
                unit={parameter.unit}
                refusal={refusals.get(fieldOf(parameter.path))}
                onChange={(value) => onChange(withParameter(rule, parameter, value))}
              />
            ))}
          </fieldset>
        );
      })}
      {(['silent', 'low'] as const).map((kind) => {
        const own = exclusions.filter((exclusion) => exclusion.kind === kind);
        if (own.length === 0) return null;
        return (
          <fieldset key={kind}>
            <legend>{kind === 'silent' ? 'Only counts where' : 'Recorded as low where'}</legend>
            {own.map((exclusion) => (
              <CheckField
                key={`${fieldOf(exclusion.list)} ${exclusion.text}`}
                label={exclusion.text}
                checked={exclusion.on}
                onChange={(on) => onChange(withExclusion(rule, exclusion, on))}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
