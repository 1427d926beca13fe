-- Who was there: 'person', 'bot' or 'staff'. Shares of those who used something are of persons.
ALTER TABLE events ADD COLUMN IF NOT EXISTS visitor LowCardinality(String) DEFAULT 'person' AFTER person;
