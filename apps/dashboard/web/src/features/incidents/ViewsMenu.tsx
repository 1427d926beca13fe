import { Bookmark, ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import type { View } from '../../api/views.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { filterWords } from './filterWords.ts';
import './views.css';

export type ViewQuestion = 'save' | 'rename' | 'delete';

/** The views of the team: one to choose, and what can be done with them. */
export function ViewsMenu(props: {
  views: readonly View[];
  /** The one that the list began with. */
  chosen: View | undefined;
  /** Whether the list shows something that is worth a name. */
  canSave: boolean;
  mayChange: boolean;
  onChoose: (view: View | undefined) => void;
  onAsk: (question: ViewQuestion) => void;
}) {
  const { views, chosen, mayChange } = props;
  const asked = useRef<ViewQuestion>(undefined);
  if (views.length === 0 && !mayChange) return null;
  const item = (question: ViewQuestion, label: string, disabled = false) => (
    <DropdownMenu.Item
      className="menu-item"
      disabled={disabled}
      onSelect={() => {
        asked.current = question;
      }}
    >
      {label}
    </DropdownMenu.Item>
  );
  return (
    // Modal, it would write a style element to stop the page from scrolling, which the content security policy forbids.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button className="views-button">
          <Bookmark size={14} aria-hidden fill={chosen ? 'currentColor' : 'none'} />
          {chosen ? <span className="hidden-text">{t('incidents.view')}</span> : null}
          <span className="views-name">{chosen?.name ?? t('incidents.views')}</span>
          <ChevronDown size={13} aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={5}
          collisionPadding={12}
          onCloseAutoFocus={() => {
            // Only now, so that the focus comes back to the button when the question is closed.
            if (asked.current) props.onAsk(asked.current);
            asked.current = undefined;
          }}
        >
          {views.length === 0 ? (
            <DropdownMenu.Label className="menu-note">{t('incidents.noViewYet')}</DropdownMenu.Label>
          ) : (
            <DropdownMenu.RadioGroup value={chosen?.id ?? ''} aria-label={t('incidents.views')}>
              {views.map((view) => (
                <DropdownMenu.RadioItem
                  key={view.id}
                  className="menu-item"
                  value={view.id}
                  textValue={view.name}
                  onSelect={() => props.onChoose(view)}
                >
                  <span className="menu-name">{view.name}</span>
                  <span className="menu-hint">{filterWords(view.filters)}</span>
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          )}
          {chosen ? (
            <DropdownMenu.Item className="menu-item" onSelect={() => props.onChoose(undefined)}>
              {t('incidents.leaveTheView')}
            </DropdownMenu.Item>
          ) : null}
          {mayChange ? (
            <>
              <DropdownMenu.Separator className="menu-line" />
              {item('save', t('incidents.saveAsView'), !props.canSave)}
              {chosen ? item('rename', t('incidents.renameIt', { name: chosen.name })) : null}
              {chosen ? item('delete', t('incidents.deleteIt', { name: chosen.name })) : null}
            </>
          ) : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
