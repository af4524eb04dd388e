// The labels' keys and what they are looked up by. Community Edition: uniqueness constraints and indexes alone.
// Applied once; never edit a landed file, add the next version instead. A file holds schema changes or data, never both,
// and every schema change says IF NOT EXISTS, because a file that was cut off is applied again.

CREATE CONSTRAINT source_name IF NOT EXISTS FOR (n:Source) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT record_version_key IF NOT EXISTS FOR (n:RecordVersion) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (n:Identifier) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT blocking_key_key IF NOT EXISTS FOR (n:BlockingKey) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT customer_id IF NOT EXISTS FOR (n:Customer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (n:Account) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT household_id IF NOT EXISTS FOR (n:Household) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT residence_key IF NOT EXISTS FOR (n:Residence) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT interaction_key IF NOT EXISTS FOR (n:Interaction) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT transaction_key IF NOT EXISTS FOR (n:Transaction) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT opportunity_key IF NOT EXISTS FOR (n:Opportunity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT product_key IF NOT EXISTS FOR (n:Product) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT consent_key IF NOT EXISTS FOR (n:Consent) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT segment_name IF NOT EXISTS FOR (n:Segment) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT override_id IF NOT EXISTS FOR (n:Override) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_case_id IF NOT EXISTS FOR (n:ReviewCase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identity_event_sequence IF NOT EXISTS FOR (n:IdentityEvent) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT model_version IF NOT EXISTS FOR (n:Model) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT idempotency_key_key IF NOT EXISTS FOR (n:IdempotencyKey) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT audit_entry_sequence IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE;

// Lists in the order people read them, and paging through them by name and id.
CREATE RANGE INDEX customer_name IF NOT EXISTS FOR (n:Customer) ON (n.name, n.id);
CREATE RANGE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name, n.id);
CREATE RANGE INDEX account_name IF NOT EXISTS FOR (n:Account) ON (n.name, n.id);
CREATE RANGE INDEX household_name IF NOT EXISTS FOR (n:Household) ON (n.name, n.id);

// What is asked of a history: an id's events, a day's interactions and payments, keys that have run out.
CREATE RANGE INDEX identity_event_id IF NOT EXISTS FOR (n:IdentityEvent) ON (n.id);
CREATE RANGE INDEX interaction_at IF NOT EXISTS FOR (n:Interaction) ON (n.at);
CREATE RANGE INDEX transaction_at IF NOT EXISTS FOR (n:Transaction) ON (n.at);
CREATE RANGE INDEX review_case_status IF NOT EXISTS FOR (n:ReviewCase) ON (n.status);
CREATE RANGE INDEX idempotency_key_at IF NOT EXISTS FOR (n:IdempotencyKey) ON (n.at);
CREATE RANGE INDEX audit_entry_at IF NOT EXISTS FOR (n:AuditEntry) ON (n.at);

// One search box over everything that has a name. Eventually consistent would make a fresh load unfindable for a while.
CREATE FULLTEXT INDEX entityNames IF NOT EXISTS
FOR (n:Customer|Organization|Account|Household) ON EACH [n.name, n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
