#!/usr/bin/env bash
# Starts the monitoring stack and waits until all of it is ready: scripts/start_monitoring.sh --help
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib/stack.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib/prometheus_checks.sh"

usage() {
  cat <<HELP
usage: scripts/start_monitoring.sh [--profile NAME]...

Starts Prometheus, Alertmanager, node exporter and, with Docker, Grafana; waits until all are ready; prints where they
are. Safe to call again: what runs stays, and reads its configuration again.

  --profile NAME  Docker only, repeatable: example, pushgateway or long-term (VictoriaMetrics)

HELP
  settings_help
}

read_arguments() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      -h | --help) usage && exit 0 ;;
      --profile)
        [[ ${2:-} =~ ^(example|pushgateway|long-term)$ ]] ||
          wrong_use "--profile must be example, pushgateway or long-term, but is '${2:-}'"
        profiles+=(--profile "$2")
        shift 2
        ;;
      *) wrong_use "unknown argument '$1': see --help" ;;
    esac
  done
}

# --- Docker

# The containers' users must be able to read the files; the directories keep others on this machine out.
make_private_directories() {
  mkdir -p "$infra/secrets" "$infra/.docker"
  chmod 700 "$infra/secrets" "$infra/.docker"
}

make_grafana_password() {
  local file=$infra/secrets/grafana_admin_password
  if [[ ! -s $file ]]; then
    new_password=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
    printf '%s' "$new_password" >"$file"
  fi
  chmod 644 "$file"
}

# Written over, not replaced: a container that runs has these very files mounted.
write_alertmanager_files() {
  local written webhook=$infra/secrets/slack_api_url
  written=$("$infra/bin/alertmanager_config.sh" "$infra/secrets")
  printf '%s\n' "${written/slack_api_url_file: secrets/slack_api_url_file: /run/secrets}" >"$infra/.docker/alertmanager.yml"
  if [[ -e $webhook ]]; then cat "$webhook"; fi >"$infra/.docker/slack_api_url"
  chmod 644 "$infra/.docker/alertmanager.yml" "$infra/.docker/slack_api_url"
}

has_profile() { [[ " ${profiles[*]} " == *" $1 "* ]]; }

# A Pushgateway of an earlier start goes on until all is stopped.
has_pushgateway() { has_profile pushgateway || grep -qs pushgateway: "$infra/.docker/targets/pushgateway.json"; }

write_docker_targets() {
  local edits=(-e "s|\"live\"|\"$environment\"|; s|host.docker.internal:9090|$target|")
  has_pushgateway || edits+=(-e 's|.*"pushgateway:9091".*|[]|')
  write_targets "$infra/prometheus/targets/docker" "$infra/.docker/targets" "${edits[@]}"
  chmod -R a+rX "$infra/.docker/targets"
}

await_docker() {
  local name
  for name in prometheus alertmanager node-exporter grafana; do
    for _ in {1..180}; do
      ! is_ready "$name" || continue 2
      sleep 1
    done
    die "$name did not become ready on $(url "$name") within 3 minutes: see docker logs peak-$name"
  done
}

start_with_docker() {
  make_private_directories
  remember_settings
  make_grafana_password
  write_alertmanager_files
  write_docker_targets
  compose up -d
  await_docker
  compose kill -s HUP prometheus alertmanager >/dev/null 2>&1
  say "Prometheus     $(url prometheus)"
  say "Alertmanager   $(url alertmanager)"
  say "node exporter  $(url node-exporter)"
  say "Grafana        $(url grafana), user admin, password ${new_password:-in infra/secrets/grafana_admin_password}"
  [[ -s $infra/secrets/slack_api_url ]] || say_slack_is_missing "$infra/secrets"
  say "your program   http://$target/metrics, environment $environment"
  if [[ $target == host.docker.internal:* ]]; then
    say "It must serve on $bridge:${target##*:}, where the containers see this machine: give it --bind $bridge."
  fi
}

# --- natively

start_natively() {
  [[ ${#profiles[@]} -eq 0 ]] || wrong_use "profiles need Docker, but this stack runs natively"
  "$root/scripts/native_stack.sh" up
  say "Grafana        only with Docker"
}

read_arguments "$@"
way=$(way)
if has_profile example; then export PEAK_TARGET=${PEAK_TARGET:-host.docker.internal:9090}; fi
settle
if [[ $way == docker ]]; then
  start_with_docker
else
  start_natively
fi
await_targets
say "Is all well?   scripts/check_monitoring.sh"
say "Stop it:       scripts/stop_monitoring.sh"
