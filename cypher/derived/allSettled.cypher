// Says that nothing of the derived graph waits to be brought up to date.
MATCH (node:Customer|Household|Account|Organization)
WHERE node.stale
REMOVE node.stale
