// Makes a migration's version unique, so that the lock below is one node however many ask for it at once.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE
