/** What the middleware leaves for the routes. */
export interface ApiEnv {
  Variables: {
    /** Who calls: the name of a user, or `token <name>`. Written into the activity of an incident. */
    actor: string;
  };
}
