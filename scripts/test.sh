#!/usr/bin/env bash
# Fetches what the tests need and runs all of them.
set -euo pipefail
usage() {
  cat <<'TEXT'
usage: scripts/test.sh [MAVEN OPTION ...]

Builds every module and runs every test. Needs a JDK of at least 17, nothing else; on Debian and Ubuntu the stack's
programs (Prometheus, Alertmanager, node exporter, ...) are downloaded as packages and unpacked into a cache, never
installed. Elsewhere their tests are skipped and say so, as are those of the OpenMetrics project's cases and of real
candles, which are not part of this repository, where ../shared/data is missing; with CI=true a skip is a failure.

  scripts/test.sh -pl peak-core -am     only one module, and what it needs
TEXT
}
case "${1:-}" in -h | --help) usage; exit 0 ;; esac
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/lib/jdk.sh
require_jdk

if tools=$(scripts/fetch_tools.sh); then
  export PEAK_TOOLS=$tools
elif [ "${CI:-}" = true ]; then
  echo "$0: the stack's programs cannot be had, and CI=true allows no skipped tests" >&2
  exit 1
else
  echo "$0: the stack's programs cannot be had: the tests that run them will be skipped" >&2
fi
maven verify "$@"
