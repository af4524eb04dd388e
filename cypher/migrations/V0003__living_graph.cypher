// What resolving records one by one looks things up by: who has which lease, events without a sequence yet, and what is to be
// brought up to date: households around customers, trees around accounts and organizations.

CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (n:Lease) REQUIRE n.name IS UNIQUE;
CREATE RANGE INDEX identity_event_pending IF NOT EXISTS FOR (n:IdentityEvent) ON (n.pending);
CREATE RANGE INDEX customer_stale IF NOT EXISTS FOR (n:Customer) ON (n.stale);
CREATE RANGE INDEX household_stale IF NOT EXISTS FOR (n:Household) ON (n.stale);
CREATE RANGE INDEX organization_stale IF NOT EXISTS FOR (n:Organization) ON (n.stale);
CREATE RANGE INDEX account_stale IF NOT EXISTS FOR (n:Account) ON (n.stale);
