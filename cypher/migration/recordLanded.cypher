// Notes that a migration landed.
// param: version integer
// param: name string
// param: checksum string
CREATE (:Migration {version: $version, name: $name, checksum: $checksum, landedAt: datetime()})
