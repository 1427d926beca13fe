import type { RuleId } from '@wince/protocol';
import type { Override, RuleVersion } from './schemas/rules.ts';

type Outcome =
  | { version: number; validFrom: number }
  | { refused: { field: string; reason: string } }
  | { conflict: string };

interface Edit {
  projectId: string;
  author: string;
  rule: RuleId;
}

/** A rule of a project as the engine has it. Times are epoch ms. */
export interface ProjectRule {
  id: RuleId;
  shipped: Definition;
  /** Null: off. */
  inForce: Definition | null;
  /** Null: ever. */
  since: number | null;
  shadow: { version: number; since: number } | null;
  coming: { version: number; status: RuleVersion['status']; validFrom: number }[];
  versions: (Omit<RuleVersion, 'definition'> & { rule: RuleId; definition: unknown })[];
  overrides: (Override & { rule: RuleId })[];
}

/** What the dashboard itself reads of a rule; the rest is the engine's and the editor's. */
interface Definition {
  version: number;
  title: string;
  means: string;
  severity: 'low' | 'medium' | 'high';
  weight: number;
  silent: string[];
  example: string;
}

/** What the dashboard asks of the engine about rules, and orders from it. The server puts the real one in. */
export interface RulesPort {
  list(projectId: string): Promise<ProjectRule[]>;
  check(definition: unknown): { field: string; reason: string }[];
  publish(
    edit: Edit & { definition: unknown; as: 'published' | 'shadow'; base?: number | undefined },
  ): Promise<Outcome>;
  setState(edit: Edit & { state: 'off' | 'shipped' | 'shadow-ended'; base?: number | undefined }): Promise<Outcome>;
  addOverride(
    edit: Edit & {
      route?: string | undefined;
      element?: string | undefined;
      changes: Override['changes'];
      reason?: string | undefined;
    },
  ): Promise<Outcome>;
  endOverride(edit: Edit & { version: number }): Promise<Outcome>;
}
