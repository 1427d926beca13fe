import type { Project } from '../../api/projects.ts';
import { useSetup } from '../../api/setup.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Snippet } from '../../ui/Snippet.tsx';

/** What to paste into a page, with the newest key and the settings of the project. */
export function SnippetPanel({ project }: { project: Project }) {
  const { data: setup } = useSetup(project.slug);
  return (
    <Panel id="install" title="Add Wince to a page">
      <p className="settings-lead">
        The script tag starts by itself. The package is the same, for a build. Both say what is set here; pages that
        have an older one keep its settings.
      </p>
      {setup ? (
        <div className="settings-snippets">
          <Snippet code={setup.snippets.scriptTag} label="Script tag" />
          <Snippet code={setup.snippets.npm} label="With npm" />
        </div>
      ) : (
        <Skeleton lines={2} label="Loading the snippets" />
      )}
    </Panel>
  );
}
