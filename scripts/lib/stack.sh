# Sourced by the scripts of the monitoring stack: its settings, its processes, and HTTP without curl.
# shellcheck shell=bash disable=SC2034,SC2154

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
infra=$root/infra
run=${PEAK_RUN:-$infra/.native}
secrets=${PEAK_SECRETS:-$infra/secrets}
profiles=()
readonly NATIVE=(node-exporter alertmanager prometheus)
declare -A port=(
  [prometheus]=${PEAK_PROMETHEUS_PORT:-9091}
  [alertmanager]=${PEAK_ALERTMANAGER_PORT:-9093}
  [node-exporter]=${PEAK_NODE_EXPORTER_PORT:-9100}
  [grafana]=${PEAK_GRAFANA_PORT:-3000}
)
declare -A ready_path=([prometheus]=/-/ready [alertmanager]=/-/ready [node-exporter]=/ [grafana]=/api/health)

settings_help() {
  cat <<HELP
environment:
  PEAK_WAY                 docker or native (default: docker where an engine answers, else native)
  PEAK_TARGET              host:port of the program to scrape (natively 127.0.0.1:9090, with Docker the bridge's 9090)
  PEAK_ENV                 env label of the program and of the stack: live, paper or backtest (live); only live pages;
                           another target is live until told otherwise
  PEAK_BRIDGE_ADDRESS      Docker only: this machine as containers see it (172.17.0.1)
  PEAK_RETENTION, PEAK_LONG_TERM_RETENTION
                           Docker only: how long Prometheus (15d) and VictoriaMetrics (5y) keep what they stored
  PEAK_PROMETHEUS_PORT, PEAK_ALERTMANAGER_PORT, PEAK_NODE_EXPORTER_PORT, PEAK_GRAFANA_PORT
                           native only (9091, 9093, 9100, 3000)
  PEAK_RUN, PEAK_SECRETS   directories of what runs natively and of the secrets (infra/.native, infra/secrets)
  PEAK_TOOLS               directory of the unpacked tools (what scripts/fetch_tools.sh makes)
Target, env, bridge address and retentions are remembered for later starts, until others are given.
HELP
}

say() { printf '%s\n' "$*"; }

die() {
  printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2
  exit 1
}

wrong_use() {
  printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2
  exit 2
}

[[ ${PEAK_ENV:-live} =~ ^(live|paper|backtest)$ ]] || wrong_use "PEAK_ENV must be live, paper or backtest, but is '$PEAK_ENV'"
[[ ${PEAK_TARGET:-host:1} =~ ^[][[:alnum:]._:-]+:[0-9]+$ ]] || wrong_use "PEAK_TARGET must be HOST:PORT, but is '$PEAK_TARGET'"

say_slack_is_missing() {
  say "SLACK IS NOT CONFIGURED: alerts fire, but nobody is told."
  say "  Write the webhook's URL into $1/slack_api_url and run this again."
}

url() { printf 'http://127.0.0.1:%s' "${port[$1]}"; }

# --- which way

# Prints docker or native: what is asked for, else what is there, else Docker where an engine answers.
way() {
  case ${PEAK_WAY:-} in
    docker | native) printf '%s' "$PEAK_WAY" ;;
    '') if native_exists || ! docker_works; then printf native; else printf docker; fi ;;
    *) wrong_use "PEAK_WAY must be docker or native, but is '$PEAK_WAY'" ;;
  esac
}

native_exists() { compgen -G "$run/*.pid" >/dev/null; }

docker_works() { timeout 20 docker info >/dev/null 2>&1 && find_compose; }

# Sets `compose` to Compose v2 or v1, whichever is there.
find_compose() {
  if docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
  elif command -v docker-compose >/dev/null; then
    compose=(docker-compose)
  else
    return 1
  fi
}

# compose ARGUMENT...: with the profiles in `profiles`.
compose() {
  [[ -n ${compose[*]:-} ]] || find_compose || die "Docker Compose is missing: install it, or set PEAK_WAY=native"
  PEAK_BRIDGE_ADDRESS=$bridge "${compose[@]}" --project-name peak-monitoring \
    --file "$infra/docker-compose.monitoring.yml" "${profiles[@]}" "$@"
}

# --- settings that later starts go on with

readonly REMEMBERED=(PEAK_TARGET PEAK_ENV PEAK_BRIDGE_ADDRESS PEAK_RETENTION PEAK_LONG_TERM_RETENTION)

remembered_file() {
  if [[ $way == docker ]]; then printf '%s/settings' "$infra/.docker"; else printf '%s/settings' "$run"; fi
}

# Takes what is not given now from the last start. An env belongs to its target: another target is live until told so.
recall() {
  local name value
  local -A last=()
  while IFS='=' read -r name value; do last[$name]=$value; done 2>/dev/null <"$(remembered_file)" || true
  [[ -z ${PEAK_TARGET:-} || $PEAK_TARGET == "${last[PEAK_TARGET]:-}" ]] || last[PEAK_ENV]=''
  for name in "${REMEMBERED[@]}"; do
    [[ -n ${!name:-} || -z ${last[$name]:-} ]] || export "$name=${last[$name]}"
  done
}

remember_settings() {
  local name file
  file=$(remembered_file)
  for name in "${REMEMBERED[@]}"; do
    [[ -z ${!name:-} ]] || printf '%s=%s\n' "$name" "${!name}"
  done >"$file.new"
  mv -f "$file.new" "$file"
}

# Sets `target`, `environment` and `bridge`, as `way` wants them.
settle() {
  recall
  environment=${PEAK_ENV:-live}
  bridge=${PEAK_BRIDGE_ADDRESS:-172.17.0.1}
  target=${PEAK_TARGET:-127.0.0.1:9090}
  if [[ $way == docker ]]; then
    # In a container, the loopback interface is the container's own.
    target=${target/#localhost:/127.0.0.1:}
    target=${target/#127.0.0.1:/host.docker.internal:}
  fi
}

# --- configuration

# write_targets SOURCE DIRECTORY SED_ARGUMENT...: lays the files of targets there, edited.
write_targets() {
  local source=$1 directory=$2 file
  shift 2
  mkdir -p "$directory"
  for file in "$source"/*.json; do
    sed "$@" "$file" >"$directory/new"
    # Prometheus watches these files: it must never read half of one.
    mv -f "$directory/new" "$directory/${file##*/}"
  done
}

# --- processes: a pid alone may by now be somebody else's, so its start time is kept beside it

# Prints when a process started, in ticks since the boot; nothing when there is none or only its zombie.
started_at() { sed -n 's/^.*) [^Z] //p' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 19; }

boot() { cat /proc/sys/kernel/random/boot_id; }

remember() {
  printf '%s %s %s %s\n' "$2" "$(started_at "$2")" "$(boot)" "${port[$1]}" >"$run/$1.new"
  mv -f "$run/$1.new" "$run/$1.pid"
}

# Whether what was started still runs; then `pid` is its pid, and its port is the one it was started with.
runs() { [[ $(process_state "$1") == running ]] && read -r pid _ _ port["$1"] <"$run/$1.pid"; }

# Prints running, dead, stale (the pid is somebody else's by now) or absent.
process_state() {
  local pid start boot_id now
  read -r pid start boot_id _ 2>/dev/null <"$run/$1.pid" || { printf absent && return; }
  now=$(started_at "$pid")
  if [[ $boot_id == "$(boot)" && -z $now ]]; then
    printf dead
  elif [[ $boot_id == "$(boot)" && $now == "$start" ]]; then
    printf running
  else
    printf stale
  fi
}

# --- HTTP, without needing curl

# shellcheck disable=SC2016
port_answers() { timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$1" "$2" 2>/dev/null; }

# http_get HOST PORT PATH [HEADER]: prints the body of the answer; fails unless it is a 200.
http_get() {
  local request answer
  printf -v request 'GET %s HTTP/1.0\r\nHost: %s:%s\r\n%s\r\n' "$3" "$1" "$2" "${4:+$4$'\r\n'}"
  # shellcheck disable=SC2016
  answer=$(timeout 10 bash -c 'exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && { cat <&3 || true; }' \
    bash "$1" "$2" "$request" 2>/dev/null) || return 1
  [[ ${answer%%$'\n'*} == HTTP/*" 200 "* ]] || return 1
  printf '%s\n' "${answer#*$'\r\n\r\n'}"
}

is_ready() { http_get 127.0.0.1 "${port[$1]}" "${ready_path[$1]}" >/dev/null; }
