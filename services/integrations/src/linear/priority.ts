/** Linear's scale: 1 urgent, 2 high, 3 medium, 4 low. */
const BASE = { high: 2, medium: 3, low: 4 } as const;

/** From so many people on, a ticket is one step more urgent than its severity alone. */
const MANY_PEOPLE = 25;

export function priorityOf(incident: { severity: 'low' | 'medium' | 'high'; people: number }): number {
  return BASE[incident.severity] - (incident.people >= MANY_PEOPLE ? 1 : 0);
}
