/** The address the page was opened with. The router cleans its own before anything is drawn. */
let landed: { pathname: string; search: string } | undefined = { pathname: location.pathname, search: location.search };

/** The parameters somebody came to `pathname` with; empty on pages reached from within. */
export function landedSearch(pathname: string): string {
  return landed?.pathname === pathname ? landed.search : '';
}

export function forgetLanding(): void {
  landed = undefined;
}
