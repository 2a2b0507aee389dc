#!/usr/bin/env bash
# Looks for races with jcstress.
set -euo pipefail
usage() {
  cat <<'TEXT'
usage: scripts/stress.sh [JCSTRESS OPTION ...]

Lets pairs of threads meet millions of times in the lookup table, the counters, the histogram and the circuit breaker,
under many settings of the compiler, and says which outcomes were seen. About an hour on two cores, ten minutes with -m
quick; scripts/test.sh runs a form of 20 seconds. The report for people goes to
peak-benchmarks/target/jcstress/index.html.

  scripts/stress.sh -m quick -t Breaker   some of them, shorter
TEXT
}
for argument in "$@"; do
  case $argument in --help) usage; exit 0 ;; esac
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
mkdir -p peak-benchmarks/target/jcstress
cd peak-benchmarks/target/jcstress
"$JAVA" "${JVM_FLAGS[@]}" -cp ../benchmarks.jar org.openjdk.jcstress.Main -r . "$@"
