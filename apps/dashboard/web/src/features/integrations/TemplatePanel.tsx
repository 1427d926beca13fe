import { type FormEvent, useDeferredValue, useState } from 'react';
import { type TicketPolicyAnswer, useChangePolicy, useTicketPreview } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Markdown } from '../../ui/markdown/Markdown.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What a ticket says, beside what it would say of the incident that hurts most. */
export function TemplatePanel({ project, answer }: { project: string; answer: TicketPolicyAnswer }) {
  const { policy, defaults, places } = answer;
  const { mutate, isPending, isSuccess, error } = useChangePolicy(project);
  const saved = {
    title: policy.titleTemplate ?? defaults.titleTemplate,
    body: policy.bodyTemplate ?? defaults.bodyTemplate,
  };
  const [form, setForm] = useState(saved);
  /** The default is kept as none, so that it can get better with a new version. */
  const templates = {
    titleTemplate: form.title.trim() === defaults.titleTemplate ? null : form.title.trim() || null,
    bodyTemplate: form.body.trim() === defaults.bodyTemplate.trim() ? null : form.body.trim() || null,
  };
  const shown = useDeferredValue(templates);
  const { data, error: wrong } = useTicketPreview(project, shown);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(templates);
  };
  return (
    <Panel id="template" title={t('integrations.whatATicketSays')}>
      <div className="template">
        <form className="settings-form" onSubmit={submit}>
          <Field
            label={t('integrations.title')}
            maxLength={500}
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.target.value })}
            hint={<Places names={places.title} />}
          />
          <TextField
            label={t('integrations.text')}
            rows={18}
            maxLength={10_000}
            spellCheck={false}
            value={form.body}
            onChange={(event) => setForm({ ...form, body: event.target.value })}
            hint={
              <>
                {t('integrations.markdownASectionWhose')} <Places names={places.body} />
              </>
            }
          />
          <div className="integration-actions">
            <Button
              look="quiet"
              onClick={() => setForm({ title: defaults.titleTemplate, body: defaults.bodyTemplate })}
            >
              {t('integrations.backToTheDefault')}
            </Button>
          </div>
          <SaveRow
            changed={form.title !== saved.title || form.body !== saved.body}
            saving={isPending}
            saved={isSuccess}
            error={error}
          />
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reached by the keyboard. */}
        <section className="template-preview" aria-label={t('integrations.preview')} tabIndex={0}>
          <p className="field-label">{t('integrations.preview')}</p>
          {wrong ? <ErrorNote error={wrong} /> : null}
          {data?.preview ? (
            <>
              <p className="field-hint">{t('integrations.asItWouldBe', { shortId: data.preview.shortId })}</p>
              <p className="ticket-title">{data.preview.title}</p>
              <Markdown text={data.preview.description} />
            </>
          ) : wrong ? null : (
            <p className="muted">{t('integrations.thereIsNoIncident')}</p>
          )}
        </section>
      </div>
    </Panel>
  );
}

function Places({ names }: { names: readonly string[] }) {
  return (
    <>
      {t('integrations.places')}{' '}
      {names.map((name) => (
        <code key={name} className="place">{`{{${name}}}`}</code>
      ))}
    </>
  );
}
