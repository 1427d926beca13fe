import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';

/** As the API demands; it has the last word. */
const MIN_LENGTH = 15;

/** A new password, with how much is missing. */
export function PasswordField(props: {
  label: string;
  value: string;
  autoFocus?: boolean;
  onChange: (password: string) => void;
}) {
  const { value, label, autoFocus = false } = props;
  const missing = MIN_LENGTH - [...value].length;
  return (
    <Field
      label={label}
      type="password"
      autoComplete="new-password"
      autoFocus={autoFocus}
      required
      value={value}
      onChange={(event) => props.onChange(event.target.value)}
      hint={
        value === '' || missing <= 0
          ? t('auth.atLeastCharactersA', { minLength: MIN_LENGTH })
          : t('auth.moreCharactersToGo', { missing })
      }
    />
  );
}
