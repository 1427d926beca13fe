import { SEVERITIES } from '../../format/severityWord.ts';
import { t } from '../../messages/t.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { exclusionsOf, withExclusion } from './exclusions.ts';
import { fieldOf, type Json, type JsonObject, type Path, withAt } from './json.ts';
import { NumberField } from './NumberField.tsx';
import { type Parameter, parametersOf, withParameter } from './parameters.ts';

const GROUPS: readonly { group: Parameter['group']; title: string }[] = [
  { group: 'threshold', title: t('rules.thresholds') },
  { group: 'window', title: t('rules.window') },
  { group: 'cooldown', title: t('rules.cooldown') },
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
  /** Where a rule fires in several ways, what belongs to one of them says to which. */
  const labelOf = (label: string, [list, way]: Path) =>
    ways > 1 && list === 'when' ? t('rules.way', { label, way: Number(way) + 1 }) : label;
  return (
    <div className="rule-form">
      <fieldset>
        <legend>{t('rules.gravity')}</legend>
        <SelectField
          label={t('rules.severity')}
          hint={refusals.get('severity') ?? t('rules.lowIsRecordedWith')}
          value={String(rule.severity)}
          options={SEVERITIES}
          onChange={(severity) => onChange(withAt(rule, ['severity'], severity))}
        />
        <NumberField
          label={t('rules.weightInTheSessions')}
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
                label={labelOf(parameter.label, parameter.path)}
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
            <legend>{kind === 'silent' ? t('rules.onlyCountsWhere') : t('rules.recordedAsLowWhere')}</legend>
            {own.map((exclusion) => (
              <CheckField
                key={`${fieldOf(exclusion.list)} ${exclusion.text}`}
                label={labelOf(exclusion.text, exclusion.list)}
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
