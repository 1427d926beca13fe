#!/usr/bin/env node
import { backtest } from './commands/backtest.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { keys } from './commands/keys.ts';
import { migrate } from './commands/migrate.ts';
import { password } from './commands/password.ts';
import { replay } from './commands/replay.ts';
import { rules } from './commands/rules.ts';
import { start } from './commands/start.ts';
import { token } from './commands/token.ts';

const COMMANDS: Record<string, { run: (args: string[]) => Promise<void>; help: string }> = {
  start: { run: start, help: 'start everything in this process' },
  migrate: { run: migrate, help: 'bring both stores to this version, then end' },
  doctor: { run: doctor, help: 'check settings, stores and a running server, hop by hop' },
  explain: { run: explain, help: 'explain <signal> | explain --session <id> [--near]: why, or why not' },
  backtest: { run: backtest, help: 'backtest --rule file.json [--project p] [--from --to]: try a rule on history' },
  rules: { run: rules, help: 'rules list | rules show <rule> [--json] | rules publish file.json [--shadow]' },
  replay: { run: replay, help: 'make ClickHouse and incidents anew from the log, while the server is stopped' },
  keys: { run: keys, help: 'keys list | keys create | keys revoke <key>: public write keys' },
  token: {
    run: token,
    help: 'token create <name> [scope] | token list | token revoke <id>: secret tokens for the API',
  },
  password: { run: password, help: 'password <login>: a link to set a new password, good for an hour, once' },
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const lines = Object.entries(COMMANDS).map(([key, { help }]) => `  wince ${key.padEnd(8)} ${help}`);
  process.stderr.write(
    `${name === 'help' || name === '--help' ? '' : `"${name}" is not a command of wince.\n`}Commands:\n${lines.join('\n')}\n`,
  );
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
  try {
    await command.run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.WINCE_LOG_LEVEL === 'debug') console.error(error);
    process.exitCode = 1;
  }
}
