#!/usr/bin/env bash
# Stops what start_monitoring.sh started, and nothing else: scripts/stop_monitoring.sh --help
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib/stack.sh"

usage() {
  cat <<HELP
usage: scripts/stop_monitoring.sh [--volumes]

  --volumes  deletes what was stored too: metrics, silences, Grafana's database, what was set at starts; the
             secrets stay

HELP
  settings_help
}

delete_native_data() {
  rm -rf "${run:?}"/{data,prometheus,alertmanager} "$run"/{prometheus,alertmanager,node-exporter}.log "$run"/{tools,settings,.lock}
  rmdir "$run" 2>/dev/null || say "kept $run: there is more in it than this stack wrote"
}

stop_docker() {
  profiles=(--profile example --profile pushgateway --profile long-term)
  compose down "${volumes[@]}"
  rm -f "$infra/.docker/targets/pushgateway.json"
  [[ ${#volumes[@]} -eq 0 ]] || rm -f "$(remembered_file)"
}

stop_native() {
  "$root/scripts/native_stack.sh" down
  if [[ ${#volumes[@]} -gt 0 && -d $run ]]; then delete_native_data; fi
}

volumes=()
case ${1:-} in
  '') ;;
  --volumes) volumes=(--volumes) ;;
  -h | --help) usage && exit 0 ;;
  *) wrong_use "unknown argument '$1': see --help" ;;
esac
way=$(way)
settle
if [[ $way == docker ]]; then stop_docker; else stop_native; fi
say "The monitoring stack is stopped."
