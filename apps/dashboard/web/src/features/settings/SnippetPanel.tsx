import type { Project } from '../../api/projects.ts';
import { useSetup } from '../../api/setup.ts';
import { t } from '../../messages/t.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

/** What to paste into a page, with the newest key and the settings of the project. */
export function SnippetPanel({ project }: { project: Project }) {
  const { data: setup } = useSetup(project.slug);
  return (
    <Panel id="install" title={t('settings.addWinceToA')}>
      <p className="settings-lead">{t('settings.theScriptTagStarts')}</p>
      {setup ? (
        <div className="settings-snippets">
          <Snippet code={setup.snippets.scriptTag} label={t('settings.scriptTag')} />
          <Snippet code={setup.snippets.npm} label={t('settings.withNpm')} />
        </div>
      ) : (
        <Skeleton lines={2} label={t('settings.loadingTheSnippets')} />
      )}
    </Panel>
  );
}
