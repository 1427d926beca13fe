import type { Caller } from './auth/caller.ts';
import type { ProjectRow } from './sql/selectProjects.ts';

/** What the middleware leaves for the routes. */
export interface ApiEnv {
  Variables: {
    /** Who calls: the name of a user, or `token <name>`. Written into the activity of an incident. */
    actor: string;
    caller: Caller;
    /** The project the call is about, where the rule of the route says that there is one. */
    project: ProjectRow;
    /** Whether the call would still be let through: what a stream asks before it says something. */
    stillAllowed: () => Promise<boolean>;
  };
}
