-- The log as it came, one row a batch, for judging it again: what a backtest reads. Events are kept one by one, so that
-- a backtest fetches only the types its rule looks at. Sorted by receive time, the order in which the engine saw them.
CREATE TABLE batches
(
    project UUID,
    received_at DateTime64(3, 'UTC'),
    session String,
    page String,
    seq UInt32,
    batch String,
    -- The record as JSON up to its events: `{"receivedAt":…,"batch":{…`, both braces left open.
    head String CODEC(ZSTD(1)),
    -- Of each event: its type, ms of the page's clock, a hash of its element (0: none), and itself as JSON.
    types Array(LowCardinality(String)),
    times Array(UInt64) CODEC(ZSTD(1)),
    elements Array(UInt32) CODEC(ZSTD(1)),
    events Array(String) CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMMDD(received_at)
ORDER BY (project, received_at, session, page, seq, batch)
TTL toDateTime(received_at) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 10000, ttl_only_drop_parts = 1;
