import { type Override, type RuleDetail, useChangeRule } from '../../api/rules.ts';
import { clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/toast.ts';
import { OverrideForm } from './OverrideForm.tsx';
import { changeWords, scopeWords } from './overrideWords.ts';

/** Where the rule judges by other numbers, or not at all. */
export function OverridesPanel({ rule, project }: { rule: RuleDetail; project: string }) {
  return (
    <>
      <Panel id="overrides" title={t('rules.whereItJudgesDifferently')} flush>
        {rule.overrideList.length === 0 ? (
          <p className="overrides-none">{t('rules.nowhereSilenceTheRule')}</p>
        ) : (
          <div className="scroll-x">
            <table className="overrides">
              <thead>
                <tr>
                  <th scope="col">{t('rules.where')}</th>
                  <th scope="col">{t('rules.what')}</th>
                  <th scope="col">{t('rules.by')}</th>
                  <th scope="col">
                    <span className="hidden-text">{t('rules.remove')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rule.overrideList.map((override) => (
                  <OverrideRow key={override.version} override={override} rule={rule} project={project} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {rule.inForce ? (
        <Panel id="add-override" title={t('rules.addAnOverride')}>
          <OverrideForm rule={rule} inForce={rule.inForce} project={project} />
        </Panel>
      ) : (
        <p className="muted">{t('rules.theRuleIsOff')}</p>
      )}
    </>
  );
}

function OverrideRow({ override, rule, project }: { override: Override; rule: RuleDetail; project: string }) {
  const { mutate, isPending, error } = useChangeRule(project, rule.id);
  const toast = useToast();
  const { version, validFrom, validUntil } = override;
  const words = changeWords(rule, override);
  const remove = () =>
    mutate(
      { type: 'end-override', version },
      {
        onSuccess: (ended) =>
          toast({ text: t('rules.theOverrideEndsAt', { time: clockTime(ended.validFrom).slice(0, 8) }) }),
      },
    );
  return (
    <tr className={validUntil === null ? '' : 'override-ended'}>
      <th scope="row">{scopeWords(override)}</th>
      <td>
        {words.length === 0 ? <strong>{t('rules.silent')}</strong> : null}
        <ul>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
        {override.reason ? <p className="muted">{override.reason}</p> : null}
      </td>
      <td>
        {override.author}, <Time at={override.createdAt} />
        {validFrom > Date.now() ? (
          <p className="muted">{t('rules.beginsAt', { time: clockTime(validFrom).slice(0, 8) })}</p>
        ) : null}
        {validUntil === null ? null : (
          <p className="muted">
            {validUntil > Date.now()
              ? t('rules.endsAt', { time: clockTime(validUntil).slice(0, 8) })
              : t.rich('rules.ended', { time: () => <Time at={validUntil} /> })}
            {override.endedBy ? t('rules.endedBy', { endedBy: override.endedBy }) : ''}
          </p>
        )}
        {error ? <ErrorNote error={error} /> : null}
      </td>
      <td>
        {validUntil === null ? (
          <Button
            look="quiet"
            busy={isPending}
            onClick={remove}
            aria-label={t('rules.remove2', { scope: scopeWords(override) })}
          >
            {t('rules.remove')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
