import { type Override, type RuleDetail, useChangeRule } from '../../api/rules.ts';
import { clockTime } from '../../format/time.ts';
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
      <Panel id="overrides" title="Where it judges differently" flush>
        {rule.overrideList.length === 0 ? (
          <p className="overrides-none">
            Nowhere. Silence the rule, or give it other numbers, where it cries wolf: on a route, or on one element.
          </p>
        ) : (
          <div className="scroll-x">
            <table className="overrides">
              <thead>
                <tr>
                  <th scope="col">Where</th>
                  <th scope="col">What</th>
                  <th scope="col">By</th>
                  <th scope="col">
                    <span className="hidden-text">Remove</span>
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
        <Panel id="add-override" title="Add an override">
          <OverrideForm rule={rule} inForce={rule.inForce} project={project} />
        </Panel>
      ) : (
        <p className="muted">The rule is off; there is nothing to override.</p>
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
      { onSuccess: (ended) => toast({ text: `The override ends at ${clockTime(ended.validFrom).slice(0, 8)}` }) },
    );
  return (
    <tr className={validUntil === null ? '' : 'override-ended'}>
      <th scope="row">{scopeWords(override)}</th>
      <td>
        {words.length === 0 ? <strong>Silent</strong> : null}
        <ul>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
        {override.reason ? <p className="muted">{override.reason}</p> : null}
      </td>
      <td>
        {override.author}, <Time at={override.createdAt} />
        {validFrom > Date.now() ? <p className="muted">begins at {clockTime(validFrom).slice(0, 8)}</p> : null}
        {validUntil === null ? null : (
          <p className="muted">
            {validUntil > Date.now() ? (
              `ends at ${clockTime(validUntil).slice(0, 8)}`
            ) : (
              <>
                ended <Time at={validUntil} />
              </>
            )}
            {override.endedBy ? ` by ${override.endedBy}` : ''}
          </p>
        )}
        {error ? <ErrorNote error={error} /> : null}
      </td>
      <td>
        {validUntil === null ? (
          <Button look="quiet" busy={isPending} onClick={remove} aria-label={`Remove ${scopeWords(override)}`}>
            Remove
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
