import { useId } from 'react';
import { t } from '../../messages/t.ts';
import type { Draft } from './useDraft.ts';

/** The whole draft as text, and what is wrong with it. */
export function JsonField({
  draft,
  refusals,
}: {
  draft: Draft;
  refusals: readonly { field: string; reason: string }[];
}) {
  const id = useId();
  const problems = draft.broken === undefined ? refusals : [{ field: 'JSON', reason: draft.broken }];
  return (
    <div className="json-field">
      <label htmlFor={id}>{t('rules.theSameAsJson')}</label>
      <textarea
        id={id}
        className="input"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        value={draft.text}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={`${id}-problems`}
        onChange={(event) => draft.setText(event.target.value)}
      />
      <div id={`${id}-problems`} role="status">
        {problems.length === 0 ? null : (
          <ul className="json-problems">
            {problems.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>
                <code>{field}</code> {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
