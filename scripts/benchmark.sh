#!/usr/bin/env bash
# Measures our libraries beside others and writes docs/benchmarks.md.
set -euo pipefail
usage() {
  cat <<'TEXT'
usage: scripts/benchmark.sh [GROUP ...] [--quick | --render]

Measures every group, or the named ones, with JMH: each library in a JVM of its own. Keeps the figures in
docs/benchmarks/GROUP.csv and writes docs/benchmarks.md and docs/benchmarks.svg from all that are kept. Everything takes
about an hour; let nothing else run meanwhile. Needs a JDK of at least 17 and 8 GB of free memory.

  GROUP     record, create, handle, observe, scrape, heap, http, foreign, guard, limits, monitor, trading
  --quick   one short fork each, for a first impression
  --render  measures nothing, only writes the page and the picture again
TEXT
}
for argument in "$@"; do
  case $argument in -h | --help) usage; exit 0 ;; esac
done
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/lib/jdk.sh
require_jdk

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "building" >&2
if ! maven -pl peak-benchmarks -am package -DskipTests -Dspotless.check.skip -Dmdep.analyze.skip >"$log" 2>&1; then
  grep -E 'ERROR|BUILD' "$log" | head -40 >&2
  echo "$0: the build failed: run ./mvnw -pl peak-benchmarks -am package for all of it" >&2
  exit 1
fi
# simpleclient would write one more line for each counter than all others.
export PROMETHEUS_DISABLE_CREATED_SERIES=true
"$JAVA" "${JVM_FLAGS[@]}" -jar peak-benchmarks/target/benchmarks.jar "$@"
