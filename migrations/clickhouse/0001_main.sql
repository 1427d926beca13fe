CREATE TABLE events
(
    project UUID,
    session String,
    page String,
    seq UInt32,
    at DateTime64(3, 'UTC'),
    received_at DateTime64(3, 'UTC'),
    type LowCardinality(String),
    route String,
    selector String,
    label String,
    person String,
    browser LowCardinality(String),
    os LowCardinality(String),
    release LowCardinality(String),
    late UInt8,
    -- The event as it came, element included.
    data String CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMMDD(received_at)
ORDER BY (project, session, page, seq)
TTL toDateTime(received_at) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 10000, ttl_only_drop_parts = 1;

CREATE TABLE signals
(
    project UUID,
    id FixedString(32),
    incident Nullable(UUID),
    rule LowCardinality(String),
    rule_version UInt16,
    session String,
    page String,
    person String,
    at DateTime64(3, 'UTC'),
    route String,
    selector String,
    label String,
    severity LowCardinality(String),
    browser LowCardinality(String),
    os LowCardinality(String),
    release LowCardinality(String),
    explanation String CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (project, rule, at, id)
TTL toDateTime(at) + INTERVAL 396 DAY
SETTINGS non_replicated_deduplication_window = 10000;
