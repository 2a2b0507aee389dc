# Sourced by the scripts that start and check: what Prometheus itself says of its rules, its targets and its Alertmanager.
# shellcheck shell=bash disable=SC2154

readonly JOBS=(peak-trade node-exporter prometheus alertmanager)

prometheus() { http_get 127.0.0.1 "${port[prometheus]}" "$1"; }

# Where Prometheus reads its rules: natively they are copies.
rule_directory() {
  if [[ $way == docker ]]; then printf '%s' "$infra"; else printf '%s' "$run"; fi
  printf '/prometheus/alerts'
}

# promtool_check FILE: of the rules, by its name.
promtool_check() {
  if [[ $way == docker ]]; then
    docker exec peak-prometheus promtool check rules "/etc/prometheus/alerts/$1"
  else
    "${PEAK_TOOLS:-$(readlink "$run/tools")}/usr/bin/promtool" check rules "$infra/prometheus/alerts/$1"
  fi 2>&1
}

check_rules() {
  local file verdict
  for file in "$infra"/prometheus/alerts/*.yml; do
    if ! verdict=$(promtool_check "${file##*/}"); then
      bad "rules: infra/prometheus/alerts/${file##*/} is broken: $(tail -n 1 <<<"$verdict")" \
        "correct the file, then scripts/start_monitoring.sh"
      return
    fi
  done
  if ! diff -rq "$infra/prometheus/alerts" "$(rule_directory)" >/dev/null || ! rules_are_loaded; then
    bad "rules: Prometheus has not loaded the files in infra/prometheus/alerts as they are now" \
      "scripts/start_monitoring.sh makes it read them again"
  else
    ok "rules: $(rules_in_files | wc -l) rules and groups are loaded, equal to the files"
  fi
}

# Loaded since the files were last written, and by name the same.
rules_are_loaded() {
  [[ $(prometheus /metrics | sed -n 's/^prometheus_config_last_reload_successful //p') == 1 ]] &&
    loaded_since "$(newest_change "$(rule_directory)")" &&
    [[ $(rules_in_files) == "$(rules_in_prometheus)" ]]
}

loaded_since() {
  prometheus /metrics | awk -v changed="$1" '
    /^prometheus_config_last_reload_success_timestamp_seconds / { found = $2 >= changed - 1 }
    END { exit !found }'
}

newest_change() { stat -c %Y "$1"/*.yml | sort -n | tail -n 1; }

rules_in_files() {
  sed -nE 's/^ *- (name|alert|record): *//p' "$(rule_directory)"/*.yml | sort -u
}

rules_in_prometheus() {
  prometheus /api/v1/rules | sed 's/"labels":{[^}]*}//g' | grep -oE '"name":"[^"]*"' | sed 's/"name":"\(.*\)"/\1/' | sort -u
}

# Prints "JOB HEALTH LAST_ERROR" of each target.
targets() {
  prometheus '/api/v1/targets?state=active' | sed 's/{"discoveredLabels"/\n&/g' |
    sed -nE 's/.*"scrapePool":"([^"]*)".*"lastError":"(([^"\\]|\\.)*)".*"health":"([^"]*)".*/\1 \4 \2/p' | sed 's/\\"/"/g'
}

# Debian's Prometheus has its pages elsewhere.
targets_page() {
  url prometheus
  if [[ $way == docker ]]; then printf '/targets'; else printf '/classic/targets'; fi
}

# A target that was not scraped yet is neither up nor down, and a program that was started a moment ago is still down for
# Prometheus; the next scrape comes within an interval.
await_scrapes() {
  for _ in {1..20}; do
    found=$(targets)
    [[ $found == *" unknown "* || ($serves == yes && $found == *"peak-trade down "*) ]] || return 0
    sleep 1
  done
}

# Prometheus reads its files of targets some seconds after it is ready.
await_targets() {
  for _ in {1..15}; do
    [[ $(targets | cut -d ' ' -f 1 | sort -u | wc -l) -lt ${#JOBS[@]} ]] || knows_no_alertmanager || return 0
    sleep 1
  done
}

check_targets() {
  local job line found=
  await_scrapes
  for job in "${JOBS[@]}"; do
    line=$(grep -E "^$job " <<<"$found") || line=
    case $line in
      '') bad "target $job: Prometheus has none" "put it into infra/prometheus/targets/$way/$job.json and run scripts/start_monitoring.sh" ;;
      *" up "*) ok "target $job: up" ;;
      *) bad "target $job: down: ${line#* * }" "see $(targets_page); what it scrapes must run and be reachable" ;;
    esac
  done
}

knows_no_alertmanager() { ! prometheus /api/v1/alertmanagers | grep -qE '"activeAlertmanagers":\[\{'; }

check_alertmanager_is_known() {
  if knows_no_alertmanager; then
    bad "alerts: Prometheus knows no Alertmanager, so no alert is delivered" \
      "put it into infra/prometheus/targets/$way/alertmanager.json and run scripts/start_monitoring.sh"
  else
    ok "alerts: Prometheus knows Alertmanager"
  fi
}
