#!/usr/bin/env bash
# Builds the example where its sources are newer than its jar, and runs it: scripts/run_example.sh --help
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
. scripts/lib/jdk.sh
require_jdk

jar=peak-examples/target/peak-examples.jar
if [ ! -f "$jar" ] || [ -n "$(find pom.xml peak-*/pom.xml peak-*/src/main -newer "$jar" -print -quit)" ]; then
  echo "building the example: the first time, this downloads Maven and the libraries" >&2
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! maven -pl peak-examples -am package -DskipTests -Dspotless.check.skip -Dmdep.analyze.skip >"$log" 2>&1; then
    grep -E 'ERROR|BUILD' "$log" | head -40 >&2
    echo "$0: the build failed: run ./mvnw -pl peak-examples -am package for all of it" >&2
    exit 1
  fi
  rm -f "$log"
fi

cd "$here"
exec "$JAVA" "${JVM_FLAGS[@]}" -jar "$root/$jar" run "$@"
