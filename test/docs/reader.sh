# What stands in front of a page's commands when a test runs them: a reader's shell in a built clone, minus what would
# stay, ask or reach out. KINHOLD, the command's file, comes from the test.
set -eEuo pipefail
trap 'echo "failed: ${FUNCNAME[0]-$BASH_COMMAND} $*" >&2' ERR

# In a built clone, npx runs bin/kinhold.js.
npx() {
  [ "$1" = kinhold ] || { echo "npx: a page may run kinhold alone, not $1" >&2; return 64; }
  shift
  case "${1-}" in
    serve) serve_once "$@" ;;
    db) local_database "$@" ;;
    *) node "$KINHOLD" "$@" ;;
  esac
}

# A server stays until it is stopped: it counts as run when it has said where it is and ends well when asked to.
serve_once() {
  node "$KINHOLD" "$@" > serve.out &
  local server=$!
  until grep -q '^Page ' serve.out; do
    kill -0 "$server"
    sleep 0.1
  done
  kill -TERM "$server"
  wait "$server"
}

# These commands are about the database in .neo4j, not about the test's; nobody is there to be asked.
local_database() {
  local yes=()
  if [ "${2-}" = reset ]; then yes=(--yes); fi
  env -u NEO4J_URI node "$KINHOLD" "$@" "${yes[@]+"${yes[@]}"}"
}

# A page's curl would show a problem document and go on; here that is a failure.
curl() {
  command curl --silent --show-error --fail-with-body "$@"
}
