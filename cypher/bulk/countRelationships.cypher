// How many relationships of each type there are.
// column: kind string
// column: number integer
MATCH ()-[edge]->()
RETURN type(edge) AS kind, count(*) AS number
