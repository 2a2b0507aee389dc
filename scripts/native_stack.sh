#!/usr/bin/env bash
# Node exporter, Alertmanager and Prometheus on this machine without Docker, from Debian's unpacked packages.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib/stack.sh"
way=native

usage() {
  cat <<HELP
usage: scripts/native_stack.sh up|down|status

  up      starts what is not running, waits until it is ready, and makes what runs read its configuration again
  down    stops what up started, and nothing else; the data stays
  status  says what runs where; exit code 0 only if all of it does

Runs as any user, on 127.0.0.1 only.

HELP
  settings_help
}

# --- configuration: the shipped files, copied; what depends on this machine, written

# lay SOURCE DIRECTORY: puts a copy of a file or directory there, in place of an older one.
lay() {
  mkdir -p "$2"
  rm -rf "${2:?}/${1##*/}"
  cp -R "$1" "$2/"
}

write_prometheus_directory() {
  lay "$infra/prometheus/prometheus.yml" "$run/prometheus"
  lay "$infra/prometheus/alerts" "$run/prometheus"
  write_targets "$infra/prometheus/targets/native" "$run/prometheus/targets" \
    -e "s|127.0.0.1:9090|$target|; t end" \
    -e "s|127.0.0.1:9091|127.0.0.1:${port[prometheus]}|; t end" \
    -e "s|127.0.0.1:9093|127.0.0.1:${port[alertmanager]}|; t end" \
    -e "s|127.0.0.1:9100|127.0.0.1:${port[node-exporter]}|" \
    -e ": end" -e "s|\"live\"|\"$environment\"|"
}

write_alertmanager_directory() {
  lay "$infra/alertmanager/templates" "$run/alertmanager"
  [[ ! -O $secrets ]] || chmod 700 "$secrets"
  ln -sfn "$secrets" "$run/alertmanager/secrets"
  (umask 077 && "$infra/bin/alertmanager_config.sh" "$secrets" >"$run/alertmanager/alertmanager.yml")
}

say_who_is_told() {
  if [[ -s $secrets/slack_api_url ]]; then
    say "Slack: configured"
  else
    say_slack_is_missing "$secrets"
  fi
}

# --- up

# launch COMPONENT DIRECTORY COMMAND...: starts it in the directory, away from this terminal, and waits until it is
# ready.
launch() {
  local name=$1 directory=$2
  shift 2
  if runs "$name"; then
    [[ $name == node-exporter ]] || kill -HUP "$pid"
  else
    ! port_answers 127.0.0.1 "${port[$name]}" || die_of_taken_port "$name"
    (cd "$directory" && exec setsid "$@" </dev/null >"$run/$name.log" 2>&1 8>&-) &
    pid=$!
    remember "$name" "$pid"
  fi
  await_ready "$name"
  say "$(printf '%-13s' "$name") $(url "$name")"
}

die_of_taken_port() {
  local variable=${1^^}
  die "port ${port[$1]} of $1 is taken by a program that this script did not start:" \
    "stop that one or set PEAK_${variable//-/_}_PORT to another port"
}

await_ready() {
  local name=$1
  for _ in {1..300}; do
    runs "$name" || break
    ! is_ready "$name" || return 0
    sleep 0.1
  done
  tail -n 3 "$run/$name.log" >&2
  die "$name did not become ready on $(url "$name"): see $run/$name.log; scripts/native_stack.sh down stops the rest"
}

start_node_exporter() {
  launch node-exporter "$run" "$tools/usr/bin/prometheus-node-exporter" \
    --web.listen-address="127.0.0.1:${port[node-exporter]}" --no-collector.systemd --collector.textfile.directory=
}

start_alertmanager() {
  launch alertmanager "$run/alertmanager" "$infra/bin/alertmanager.sh" "$tools" --config.file=alertmanager.yml \
    --storage.path="$run/data/alertmanager" --cluster.listen-address= \
    --web.listen-address="127.0.0.1:${port[alertmanager]}" --web.external-url="$(url alertmanager)"
}

start_prometheus() {
  launch prometheus "$run" "$tools/usr/bin/prometheus" --config.file="$run/prometheus/prometheus.yml" \
    --storage.tsdb.path="$run/data/prometheus" --web.local-assets="$tools/usr/share/prometheus/web/" \
    --web.listen-address="127.0.0.1:${port[prometheus]}" --web.external-url="$(url prometheus)"
}

keep_ports_of_what_runs() {
  local name
  for name in "${NATIVE[@]}"; do
    runs "$name" || true
  done
}

up() {
  tools=${PEAK_TOOLS:-$("$root/scripts/fetch_tools.sh" prometheus prometheus-alertmanager prometheus-node-exporter)}
  [[ -x $tools/usr/bin/prometheus ]] ||
    die "PEAK_TOOLS must be a directory that scripts/fetch_tools.sh made, but is '$tools'"
  tools=$(cd "$tools" && pwd)
  mkdir -p "$run/data" || die "the run directory $run cannot be made: set PEAK_RUN to a directory of yours"
  run=$(cd "$run" && pwd)
  lock
  settle
  remember_settings
  ln -sfn "$tools" "$run/tools"
  keep_ports_of_what_runs
  write_prometheus_directory
  write_alertmanager_directory
  start_node_exporter
  start_alertmanager
  start_prometheus
  say "your program  http://$target/metrics, environment $environment"
  say_who_is_told
}

# --- down and status

stop() {
  local name=$1
  if runs "$name"; then
    kill "$pid" 2>/dev/null || true
    for _ in {1..200}; do
      runs "$name" || break
      sleep 0.1
    done
    ! runs "$name" || die "$name (pid $pid) did not stop within 20 seconds: see $run/$name.log"
    say "$name stopped"
  fi
  rm -f "$run/$name.pid"
}

down() {
  [[ -d $run ]] || return 0
  lock
  stop prometheus
  stop alertmanager
  stop node-exporter
}

status() {
  local name all=0
  for name in "${NATIVE[@]}"; do
    if ! runs "$name"; then
      say "$(printf '%-13s' "$name") down"
      all=1
    elif is_ready "$name"; then
      say "$(printf '%-13s' "$name") up, pid $pid, $(url "$name")"
    else
      say "$(printf '%-13s' "$name") runs as pid $pid but is not ready on $(url "$name"): see $run/$name.log"
      all=1
    fi
  done
  say_who_is_told
  return "$all"
}

lock() {
  exec 8>"$run/.lock"
  flock 8
}

case ${1:-} in
  up | down | status) "$1" ;;
  -h | --help) usage ;;
  *) usage >&2 && exit 2 ;;
esac
