// What the review queue looks up: links in doubt, and opinions of a decision.

CREATE RANGE INDEX linked_status IF NOT EXISTS FOR ()-[r:LINKED]-() ON (r.status);
CREATE CONSTRAINT opinion_id IF NOT EXISTS FOR (n:Opinion) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX opinion_decision IF NOT EXISTS FOR (n:Opinion) ON (n.decision);
