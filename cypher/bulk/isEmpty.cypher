// Whether the database holds nothing but what migrations and locks left there.
// column: isEmpty boolean
RETURN NOT EXISTS { MATCH (node) WHERE NOT node:Migration AND NOT node:Lease } AS isEmpty
