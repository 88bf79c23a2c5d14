-- The lines of all kiosks, as they were written. Only ever added to.
--
-- Partitions are by hash of the kiosk: a primary key must hold what partitions it, and a line that
-- a later anchor dates anew must not land twice.
CREATE TABLE kiosk.line (
  kiosk   text COLLATE "C" NOT NULL,
  seq     bigint NOT NULL,
  boot    bigint NOT NULL,
  hour    text COLLATE "C" NOT NULL, -- as the kiosk's clock said
  event   text COLLATE "C" NOT NULL,
  exhibit text COLLATE "C",
  line    text COLLATE "C" NOT NULL, -- the whole line, without its newline
  PRIMARY KEY (kiosk, seq)
) PARTITION BY HASH (kiosk);

CREATE TABLE kiosk.line_0 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE kiosk.line_1 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE kiosk.line_2 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE kiosk.line_3 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE kiosk.line_4 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE kiosk.line_5 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE kiosk.line_6 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE kiosk.line_7 PARTITION OF kiosk.line FOR VALUES WITH (MODULUS 8, REMAINDER 7);

-- What is there of each kiosk, kept in the same transaction as its lines. `generation` grows when
-- lines come in before the last one: who holds a copy must then read all of that kiosk again.
CREATE TABLE kiosk.head (
  kiosk      text COLLATE "C" PRIMARY KEY,
  first      bigint NOT NULL,
  last       bigint NOT NULL,
  lines      bigint NOT NULL,
  generation bigint NOT NULL
);

-- What lies beside the lines of a kiosk: the names of its units, the words of its questions.
CREATE TABLE kiosk.paper (
  kiosk text COLLATE "C",
  name  text COLLATE "C",
  text  text NOT NULL,
  PRIMARY KEY (kiosk, name)
);
