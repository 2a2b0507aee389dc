#!/usr/bin/env bash
# alertmanager.sh TOOLS_DIRECTORY [FLAG...]: runs the Alertmanager that scripts/fetch_tools.sh unpacked, with no process
# between. File descriptor 9 is where that binary looks for its built-in templates.
set -euo pipefail

tools=$1
shift
exec 9<"$tools/usr/share/prometheus/alertmanager"
exec "$tools/usr/bin/prometheus-alertmanager" "$@"
