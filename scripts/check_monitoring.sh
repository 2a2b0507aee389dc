#!/usr/bin/env bash
# Checks every part of the monitoring and names the remedy of what is wrong: scripts/check_monitoring.sh --help
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib/stack.sh"
. "$(dirname "${BASH_SOURCE[0]}")/lib/prometheus_checks.sh"

usage() {
  cat <<HELP
usage: scripts/check_monitoring.sh [--without-slack]

Runs all checks, whatever fails; exit code 0 only if all is well.

  --without-slack  it is no problem that nobody is told of alerts

HELP
  settings_help
}

problems=0
ok() { printf 'ok    %s\n' "$*"; }

# bad WHAT REMEDY
bad() {
  printf 'FAIL  %s\n      -> %s\n' "$1" "$2"
  problems=$((problems + 1))
}

# --- the exporter, where the scraper looks for it

# laid KEY: what the last start put into the file of the program's targets.
laid() {
  local file=$run/prometheus/targets/peak-trade.json
  [[ $way == native ]] || file=$infra/.docker/targets/peak-trade.json
  sed -nE "s/.*\"$1\": *\[?\"([^\"]*)\".*/\1/p" "$file" 2>/dev/null || true
}

address_of_program() {
  local found=$target
  [[ -n ${PEAK_TARGET:-} ]] || found=$(laid targets)
  found=${found:-$target}
  printf '%s' "${found/#host.docker.internal:/$bridge:}"
}

serves=no
check_exporter() {
  local address host number body
  address=$(address_of_program)
  host=${address%:*} number=${address##*:}
  if body=$(http_get "$host" "$number" /metrics) && grep -q '^peak_' <<<"$body"; then
    serves=yes
    ok "exporter: $address serves $(grep -c '^peak_' <<<"$body") peak_ series"
  elif [[ -n ${body:-} ]] && grep -q '^# TYPE peak_' <<<"$body"; then
    bad "exporter: $address serves no series yet" "make the recorders of your program before its exporter starts"
  elif port_answers "$host" "$number"; then
    bad "exporter: what answers on $address is another program, it serves no peak_ metrics" \
      "stop that program, or start yours with another --port and the stack with PEAK_TARGET=$host:PORT"
  elif [[ $host != 127.0.0.1 ]] && port_answers 127.0.0.1 "$number"; then
    bad "exporter: it listens on 127.0.0.1:$number only, where the scraper, which asks $address, cannot reach it" \
      "start the program with --bind $host (in code: ExporterSettings.DEFAULT.withHost(\"$host\"))"
  else
    bad "exporter: nothing answers on $address" \
      "start your program or scripts/run_example.sh; if it serves elsewhere, start the stack with PEAK_TARGET=HOST:PORT"
  fi
}

# --- the stack's own processes

check_native_process() {
  local name=$1
  case $(process_state "$name") in
    running)
      runs "$name" || true
      if is_ready "$name"; then
        ok "$name: ready on $(url "$name")"
      else
        bad "$name: runs as pid $pid but is not ready on $(url "$name")" "read $run/$name.log"
      fi
      ;;
    dead) bad "$name: it died; the last it said: $(tail -n 1 "$run/$name.log" 2>/dev/null || true)" \
      "read $run/$name.log, then scripts/start_monitoring.sh" ;;
    stale) bad "$name: its pid file is stale, the pid belongs to another process or to a time before the last boot" \
      "scripts/start_monitoring.sh starts it anew and leaves that process alone" ;;
    absent) check_absent "$name" ;;
  esac
}

check_absent() {
  local name=$1 variable=${1^^}
  variable=PEAK_${variable//-/_}_PORT
  if is_ready "$name"; then
    bad "$name: on port ${port[$name]} answers one that this stack did not start" \
      "stop it (systemctl stop prometheus, or the like), or set $variable to another port"
  elif port_answers 127.0.0.1 "${port[$name]}"; then
    bad "$name: it is not running, and its port ${port[$name]} is taken by another program" \
      "stop that program, or set $variable to another port"
  else
    bad "$name: it is not running" "scripts/start_monitoring.sh"
  fi
}

check_container() {
  local name=$1 state
  state=$(docker inspect --format '{{.State.Status}}' "peak-$name" 2>/dev/null) || state=missing
  if [[ $state != running ]]; then
    bad "$name: its container peak-$name is $state" "docker logs peak-$name, then scripts/start_monitoring.sh"
  elif is_ready "$name"; then
    ok "$name: ready on $(url "$name")"
  else
    bad "$name: its container runs but is not ready on $(url "$name")" "docker logs peak-$name"
  fi
}

# --- what Prometheus thinks, and who is told

check_environment() {
  local env
  env=$(laid env)
  case $env in
    '') ;;
    live) ok "environment: live, its alerts page" ;;
    *) ok "environment: $env, nothing of it pages" ;;
  esac
}

check_prometheus() {
  if ! is_ready prometheus; then
    bad "rules, targets, alerts: unknown without Prometheus" "start Prometheus first, then check again"
    return
  fi
  check_rules
  check_targets
  check_alertmanager_is_known
}

check_slack() {
  local running=$run/alertmanager/alertmanager.yml
  [[ $way == native ]] || running=$infra/.docker/alertmanager.yml
  if [[ -s $secrets/slack_api_url ]]; then
    if grep -q slack_configs "$running" 2>/dev/null; then
      ok "Slack: configured"
    else
      bad "Slack: the webhook is not loaded yet" "scripts/start_monitoring.sh makes Alertmanager read it"
    fi
  elif [[ $without_slack == yes ]]; then
    ok "Slack: not configured, on purpose"
  else
    bad "Slack: not configured, nobody is told of an alert" \
      "write the webhook's URL into $secrets/slack_api_url and run scripts/start_monitoring.sh, or check --without-slack"
  fi
}

# --- Grafana

grafana() {
  local password
  password=$(cat "$secrets/grafana_admin_password" 2>/dev/null || true)
  http_get 127.0.0.1 "${port[grafana]}" "$1" "Authorization: Basic $(printf 'admin:%s' "$password" | base64 | tr -d '\n')"
}

check_grafana() {
  local file uid
  if [[ $way == native ]] && ! is_ready grafana; then
    ok "Grafana: only with Docker"
    return
  fi
  [[ $way == native ]] || check_container grafana
  if grafana /api/datasources/uid/peak-prometheus | grep -q '"uid":"peak-prometheus"'; then
    ok "Grafana: has the data source peak-prometheus"
  else
    bad "Grafana: does not show the data source peak-prometheus to admin" \
      "the password may not be that of $secrets/grafana_admin_password; else see docker logs peak-grafana"
  fi
  for file in "$infra"/grafana/dashboards/*.json; do
    uid=$(sed -n 's/^  "uid": "\(.*\)",$/\1/p' "$file")
    if grafana "/api/dashboards/uid/$uid" | grep -q "\"uid\":\"$uid\""; then
      ok "Grafana: has the dashboard $uid"
    else
      bad "Grafana: lacks the dashboard $uid" "docker logs peak-grafana says why ${file##*/} was not read"
    fi
  done
}

without_slack=no
case ${1:-} in
  '') ;;
  --without-slack) without_slack=yes ;;
  -h | --help) usage && exit 0 ;;
  *) wrong_use "unknown argument '$1': see --help" ;;
esac
way=$(way)
settle
check_exporter
check_environment
for name in "${NATIVE[@]}"; do
  if [[ $way == docker ]]; then check_container "$name"; else check_native_process "$name"; fi
done
check_prometheus
check_slack
check_grafana
if [[ $problems -gt 0 ]]; then
  say "$problems of the checks failed."
  exit 1
fi
say "All is well."
