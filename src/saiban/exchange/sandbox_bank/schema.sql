-- What the sandbox bank knows. One file; survives the end of the process at any moment.
CREATE TABLE IF NOT EXISTS billers (
    prefix TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    iban TEXT NOT NULL,
    url TEXT NOT NULL,
    username TEXT NOT NULL,
    password TEXT NOT NULL,
    opening_paisa INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS payments (
    id INTEGER PRIMARY KEY,
    order_key TEXT NOT NULL,
    prefix TEXT NOT NULL,
    psid TEXT NOT NULL,
    paisa INTEGER NOT NULL,
    day TEXT NOT NULL,
    advices_due INTEGER NOT NULL,
    advices_sent INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS payments_order ON payments (order_key);
CREATE TABLE IF NOT EXISTS entries (
    id INTEGER PRIMARY KEY,
    payment INTEGER NOT NULL REFERENCES payments (id),
    iban TEXT NOT NULL,
    statement_day TEXT NOT NULL,
    booking_day TEXT NOT NULL,
    paisa INTEGER NOT NULL,
    reversal INTEGER NOT NULL,
    psid TEXT NOT NULL,
    text TEXT NOT NULL,
    payer TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entries_day ON entries (iban, statement_day);
CREATE INDEX IF NOT EXISTS entries_payment ON entries (payment);
CREATE TABLE IF NOT EXISTS reports (
    id INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entries (id)
);
CREATE TABLE IF NOT EXISTS file_faults (
    id INTEGER PRIMARY KEY,
    iban TEXT NOT NULL,
    day TEXT NOT NULL,
    fault TEXT NOT NULL,
    used INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS messages (
    last INTEGER PRIMARY KEY,
    since INTEGER NOT NULL
);
