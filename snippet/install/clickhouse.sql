-- What the OTLP sink sends, one row a record. The collector makes otel.otel_logs when it starts; run this after it.
-- A receiver that was asked twice may hold a record twice: rows with the same uid become one when parts merge, and
-- FINAL makes them one in a query.
CREATE TABLE IF NOT EXISTS otel.waymark_events
(
    time DateTime64(3) CODEC(Delta(8), ZSTD(1)),
    uid String CODEC(ZSTD(1)),
    service LowCardinality(String),
    journey LowCardinality(String),
    session String CODEC(ZSTD(1)),
    -- page, stage, leave, arrival; view, click, submit, change of a touchpoint
    action LowCardinality(String),
    stages Array(LowCardinality(String)),
    touchpoint LowCardinality(String),
    path String CODEC(ZSTD(1)),
    referrer LowCardinality(String),
    campaign Map(LowCardinality(String), String),
    click_ids Array(LowCardinality(String)),
    props Map(LowCardinality(String), String),
    -- Records this page had lost before this one.
    dropped UInt32
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(time)
ORDER BY (service, session, time, uid)
TTL toDateTime(time) + INTERVAL 13 MONTH;

CREATE MATERIALIZED VIEW IF NOT EXISTS otel.waymark_events_of_logs TO otel.waymark_events AS
SELECT
    toDateTime64(Timestamp, 3) AS time,
    LogAttributes['log.record.uid'] AS uid,
    ServiceName AS service,
    LogAttributes['waymark.journey.id'] AS journey,
    LogAttributes['session.id'] AS session,
    LogAttributes['waymark.action'] AS action,
    JSONExtract(LogAttributes['waymark.stage'], 'Array(String)') AS stages,
    LogAttributes['waymark.touchpoint'] AS touchpoint,
    LogAttributes['url.path'] AS path,
    LogAttributes['waymark.referrer'] AS referrer,
    mapFilter((key, value) -> startsWith(key, 'waymark.utm_'), LogAttributes) AS campaign,
    JSONExtract(LogAttributes['waymark.click_ids'], 'Array(String)') AS click_ids,
    mapApply(
        (key, value) -> (replaceOne(key, 'waymark.prop.', ''), value),
        mapFilter((key, value) -> startsWith(key, 'waymark.prop.'), LogAttributes)
    ) AS props,
    toUInt32OrZero(LogAttributes['waymark.dropped']) AS dropped
FROM otel.otel_logs
WHERE ScopeName = 'waymark';

-- How many sessions meet each touchpoint, and how many of those do something there.
CREATE VIEW IF NOT EXISTS otel.waymark_touchpoints AS
SELECT
    service,
    touchpoint,
    uniqExact(session) AS sessions,
    uniqExactIf(session, action != 'view') AS acted,
    round(acted / sessions, 3) AS rate
FROM otel.waymark_events FINAL
WHERE touchpoint != ''
GROUP BY service, touchpoint;

-- Where sessions end: the last stage they were in.
CREATE VIEW IF NOT EXISTS otel.waymark_last_stages AS
SELECT service, last_stage, count() AS sessions
FROM
(
    SELECT service, session, argMax(arrayStringConcat(stages, ' '), time) AS last_stage
    FROM otel.waymark_events FINAL
    WHERE notEmpty(stages)
    GROUP BY service, session
)
GROUP BY service, last_stage;
