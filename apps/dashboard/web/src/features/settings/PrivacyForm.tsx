import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

const CONSENTS = [
  { value: 'granted', label: 'Start at once' },
  { value: 'required', label: 'Wait until the person agrees' },
  { value: 'anonymous', label: 'Anonymous: nothing is stored in the browser' },
] as const;
const CONSENT_HINTS: Readonly<Record<Project['consent'], string>> = {
  granted: 'Global Privacy Control and Do Not Track still make a visit anonymous.',
  required: "Nothing is captured before your page calls wince.setConsent('granted').",
  anonymous: 'No id outlives the page, so a visit of three pages counts as three sessions.',
};
const LABELS = [
  { value: 'names', label: 'Names that developers gave' },
  { value: 'text', label: 'Also the visible text of buttons and links' },
] as const;

export function PrivacyForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [consent, setConsent] = useState(project.consent);
  const [labels, setLabels] = useState(project.labels);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ consent, labels });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <SelectField
        label="Consent"
        value={consent}
        options={CONSENTS}
        onChange={(chosen) => setConsent(CONSENTS.find(({ value }) => value === chosen)?.value ?? 'granted')}
        hint={CONSENT_HINTS[consent]}
      />
      <SelectField
        label="How elements are called"
        value={labels}
        options={LABELS}
        onChange={(chosen) => setLabels(LABELS.find(({ value }) => value === chosen)?.value ?? 'names')}
        hint="Names are test ids, data-wince-name and the like. Text is easier to read, and may hold what your pages show about people."
      />
      <p className="field-hint">
        What is typed never leaves the browser, nor the query or hash of an address: there is no key to allow. Mark an
        element with <code>data-wince-mask</code> to send nothing it is called by, or with{' '}
        <code>data-wince-ignore</code> to send nothing about it. These settings stand in the snippet: they count once
        your pages have the new one.
      </p>
      <SaveRow
        changed={consent !== project.consent || labels !== project.labels}
        saving={isPending}
        saved={isSuccess}
        error={error}
      />
    </form>
  );
}
