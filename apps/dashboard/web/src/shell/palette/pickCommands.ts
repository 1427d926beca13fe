export interface Command {
  group: 'here' | 'goTo' | 'routes' | 'incidents';
  label: string;
  /** The key, or what else tells it apart. */
  key?: string;
  run: () => void;
}

const MOST_OF_GROUP = 6;

/**
 * What is offered for what was typed: commands whose words begin with the words typed, the better the earlier, and the
 * incidents that the server found. Nothing typed: what can be done here, and the pages.
 */
export function pickCommands(commands: readonly Command[], incidents: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands.filter(({ group }) => group !== 'routes');
  const ranked = commands
    .map((command) => ({ command, rank: rankOf(command.label.toLowerCase(), words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
  const few = (group: Command['group']) => ranked.filter((command) => command.group === group).slice(0, MOST_OF_GROUP);
  return [...few('goTo'), ...few('here'), ...few('routes'), ...incidents.slice(0, MOST_OF_GROUP)];
}

/** 0: some word is missing. The more words begin as typed, the higher. */
function rankOf(label: string, words: readonly string[]): number {
  let rank = 0;
  for (const word of words) {
    const at = label.indexOf(word);
    if (at === -1) return 0;
    rank += at === 0 ? 3 : /[\s/:]/.test(label.charAt(at - 1)) ? 2 : 1;
  }
  return rank;
}
