import { t } from '../../messages/t.ts';
import type { Difference } from './diffRules.ts';
import type { Json } from './json.ts';

/** Where two versions differ, a line each. */
export function DiffTable(props: { differences: readonly Difference[]; before: string; after: string }) {
  if (props.differences.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="diff">
        <thead>
          <tr>
            <th scope="col">{t('rules.what')}</th>
            <th scope="col">{props.before}</th>
            <th scope="col">{props.after}</th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map(({ path, text, before, after }) => (
            <tr key={path}>
              <th scope="row">
                {text ?? path}
                {text === undefined ? null : <code className="muted">{path}</code>}
              </th>
              <td className="diff-before">{shown(before)}</td>
              <td className="diff-after">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: Json | undefined) {
  if (value === undefined) return <span className="muted">{t('rules.notThere')}</span>;
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? t('rules.yes') : t('rules.no');
  const text = JSON.stringify(value);
  return <code>{text.length > 160 ? `${text.slice(0, 159)}…` : text}</code>;
}
