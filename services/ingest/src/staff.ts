/** Whose visits a project stores and does not want judged. */
export interface Staff {
  /** `person` is the keyed hash, `origin` that of the page. */
  has(visit: { person: string | undefined; origin: string | undefined }): boolean;
}

/** `*.example.com` stands for every host below example.com, not for itself. */
export function createStaff(options: { people: readonly string[]; hosts: readonly string[] }): Staff {
  const people = new Set(options.people);
  const hosts = new Set(options.hosts.filter((host) => !host.startsWith('*')));
  const endings = options.hosts.filter((host) => host.startsWith('*.')).map((host) => host.slice(1));
  return {
    has({ person, origin }) {
      if (person !== undefined && people.has(person)) return true;
      if (origin === undefined || (hosts.size === 0 && endings.length === 0) || !URL.canParse(origin)) return false;
      const { hostname } = new URL(origin);
      return hosts.has(hostname) || endings.some((ending) => hostname.endsWith(ending));
    },
  };
}
