#!/usr/bin/env bash
# Writes the pages that are made from the code: docs/metrics.md.
set -euo pipefail
usage() {
  cat <<'TEXT'
usage: scripts/write_docs.sh

Builds the example and writes docs/metrics.md from the families in the code. Needs a JDK of at least 17.
TEXT
}
case "${1:-}" in
  -h | --help) usage; exit 0 ;;
  "") ;;
  *) echo "write_docs: takes no arguments, but is given '$1'" >&2; exit 2 ;;
esac
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/lib/jdk.sh
require_jdk
maven -q -pl peak-examples -am package -DskipTests
"$JAVA" "${JVM_FLAGS[@]}" -jar peak-examples/target/peak-examples.jar metrics >docs/metrics.md
echo "write_docs: docs/metrics.md is written" >&2
