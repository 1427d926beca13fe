import type pg from 'pg';

/** What is known of news from Linear. Epoch ms. */
export async function selectInboxState(
  pool: pg.Pool,
): Promise<{ webhookSecrets: number; lastWebhookAt: number | null; lastReconciledAt: number | null }> {
  const { rows } = await pool.query<{ secrets: number; webhook: Date | null; reconciled: Date | null }>(
    `SELECT (SELECT count(*)::int FROM linear_webhook_secrets WHERE valid_until IS NULL OR valid_until > now()) AS secrets,
       (SELECT max(received_at) FROM webhook_inbox) AS webhook,
       (SELECT max(ran_at) FROM reconciliations) AS reconciled`,
  );
  const row = rows[0];
  return {
    webhookSecrets: row?.secrets ?? 0,
    lastWebhookAt: row?.webhook?.getTime() ?? null,
    lastReconciledAt: row?.reconciled?.getTime() ?? null,
  };
}
