#!/usr/bin/env bash
# Writes the pages that are made from the code: docs/metrics.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/lib/jdk.sh
require_jdk
maven -q -pl peak-examples -am package -DskipTests
"$JAVA" "${JVM_FLAGS[@]}" -jar peak-examples/target/peak-examples.jar metrics >docs/metrics.md
echo "docs/metrics.md is written" >&2
