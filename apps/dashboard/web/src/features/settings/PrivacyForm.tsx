import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsOf } from './wordsOf.ts';

const CONSENTS = [
  { value: 'granted', label: t('settings.startAtOnce') },
  { value: 'required', label: t('settings.waitUntilThePerson') },
  { value: 'anonymous', label: t('settings.anonymousNothingIsStored') },
] as const;
const CONSENT_HINTS: Readonly<Record<Project['consent'], string>> = {
  granted: t('settings.globalPrivacyControlAnd'),
  required: t('settings.nothingIsCapturedBefore'),
  anonymous: t('settings.noIdOutlivesThe'),
};
const LABELS = [
  { value: 'names', label: t('settings.namesThatDevelopersGave') },
  { value: 'text', label: t('settings.alsoTheVisibleText') },
] as const;

export function PrivacyForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [consent, setConsent] = useState(project.consent);
  const [labels, setLabels] = useState(project.labels);
  const [typed, setTyped] = useState(project.allowedQueryKeys.join(' '));
  const allowedQueryKeys = wordsOf(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ consent, labels, allowedQueryKeys });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <SelectField
        label={t('settings.consent')}
        value={consent}
        options={CONSENTS}
        onChange={(chosen) => setConsent(CONSENTS.find(({ value }) => value === chosen)?.value ?? 'granted')}
        hint={CONSENT_HINTS[consent]}
      />
      <SelectField
        label={t('settings.howElementsAreCalled')}
        value={labels}
        options={LABELS}
        onChange={(chosen) => setLabels(LABELS.find(({ value }) => value === chosen)?.value ?? 'names')}
        hint={t('settings.namesAreTestIds')}
      />
      <Field
        label={t('settings.queryKeys')}
        placeholder={t('settings.queryKeysExample')}
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={t('settings.queryKeysHint')}
      />
      <p className="field-hint">{t.rich('settings.whatIsTypedNever', { code: (words) => <code>{words}</code> })}</p>
      <SaveRow
        changed={
          consent !== project.consent ||
          labels !== project.labels ||
          allowedQueryKeys.join() !== project.allowedQueryKeys.join()
        }
        saving={isPending}
        saved={isSuccess}
        error={error}
      />
    </form>
  );
}
