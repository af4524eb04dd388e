// A search knows the value of an identifier, not its type: '219099999' is found whatever system it belongs to.

CREATE RANGE INDEX identifier_value IF NOT EXISTS FOR (n:Identifier) ON (n.value);
