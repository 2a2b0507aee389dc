#!/usr/bin/env bash
# Unpacks Debian's packages of the stack into a cache directory: no root, nothing installed, nothing started.
set -euo pipefail

readonly ALL=(prometheus prometheus-alertmanager prometheus-node-exporter prometheus-pushgateway victoria-metrics
  docker-compose shellcheck)

usage() {
  cat <<HELP
usage: scripts/fetch_tools.sh [PACKAGE...]

Downloads and unpacks packages of the monitoring stack and prints the directory that holds them (its usr/bin has
prometheus, promtool, prometheus-alertmanager, amtool, ...). Works as any user; installs and starts nothing.
What is already there is not fetched again; delete the directory to get newer versions.

packages: ${ALL[*]} (all of them when none is named)
environment: PEAK_CACHE  where to keep them (default: \${XDG_CACHE_HOME:-\$HOME/.cache}/peak-trade-monitoring)
exit codes: 0 done, 1 the download failed, 2 wrong use, 3 not a Debian or Ubuntu system
HELP
}

say() { printf 'fetch_tools: %s\n' "$*" >&2; }

die() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}

check_arguments() {
  local package
  for package in "$@"; do
    [[ " ${ALL[*]} " == *" $package "* ]] || die 2 "package must be one of ${ALL[*]}, but is '$package'"
  done
}

require_debian() {
  local command
  for command in apt-get dpkg-deb flock; do
    command -v "$command" >/dev/null ||
      die 3 "the stack's binaries come from Debian's packages, but this system has no $command: use Docker Compose here"
  done
}

# Fills `missing` with those packages that the stamp does not name.
find_missing() {
  local package
  missing=()
  for package in "$@"; do
    grep -qs "^$package " "$tools/.stamp" || missing+=("$package")
  done
}

# Own lists, cache and state, so that neither root nor the system's lists are needed and no hook of the system runs.
write_apt_configuration() {
  mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/debs"
  cat >"$work/apt.conf" <<CONFIGURATION
Dir::State "$work/state";
Dir::State::lists "$work/state/lists";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$work/cache";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONFIGURATION
}

apt() { apt-get --quiet --quiet -c "$work/apt.conf" "$@" >&2; }

# The scripts and fonts of Prometheus's own pages, and the Python libraries of Docker Compose, are packages of their own,
# some of which need others.
download_assets() {
  local -a assets
  for _ in 1 2 3; do
    mapfile -t assets < <(comm -23 <(assets_wanted) <(packages_downloaded))
    [[ ${#assets[@]} -gt 0 ]] || return 0
    (cd "$work/debs" && apt download "${assets[@]}") || { say "cannot be had: ${assets[*]}" && return 0; }
  done
}

assets_wanted() {
  local deb
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --field "$deb" Depends
  done | grep -oE '(libjs|fonts|python3)-[a-z0-9.+-]+' | sort -u
}

packages_downloaded() {
  local deb
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --field "$deb" Package
  done | sort -u
}

fetch() {
  work=$(mktemp -d "$cache/fetch.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  write_apt_configuration
  say "reading the package lists"
  apt update || die 1 "the package lists cannot be read: check the network and /etc/apt/sources.list"
  say "downloading $*"
  (cd "$work/debs" && apt download "$@") || die 1 "the download of $* failed: check the network and run it again"
  download_assets
}

# Debian compiled an absolute path into Alertmanager that exists only where the package is installed. A path of the same
# length leads to file descriptor 9 instead, which infra/bin/alertmanager.sh opens on the unpacked directory.
relocate_alertmanager() {
  local binary=$tools/usr/bin/prometheus-alertmanager
  [[ ! -e $binary ]] ||
    LC_ALL=C sed -i 's#/usr/share/prometheus/alertmanager#/proc/self/fd/9///////////////////#g' "$binary"
}

unpack() {
  local deb
  mkdir -p "$tools"
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --extract "$deb" "$tools"
  done
  relocate_alertmanager
  for deb in "$work"/debs/*.deb; do
    # shellcheck disable=SC2016
    dpkg-deb --show --showformat='${Package} ${Version}\n' "$deb" >>"$tools/.stamp"
  done
}

main() {
  case ${1:-} in -h | --help) usage; exit 0 ;; esac
  check_arguments "$@"
  [[ $# -gt 0 ]] || set -- "${ALL[@]}"
  cache=${PEAK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/peak-trade-monitoring}
  tools=$cache/tools
  find_missing "$@"
  if [[ ${#missing[@]} -gt 0 ]]; then
    require_debian
    mkdir -p "$cache"
    cache=$(cd "$cache" && pwd)
    tools=$cache/tools
    exec 9>"$cache/.lock"
    flock --nonblock 9 || { say "waiting for another run to finish" && flock 9; }
    find_missing "$@"
    if [[ ${#missing[@]} -gt 0 ]]; then
      fetch "${missing[@]}"
      unpack
    fi
  fi
  (cd "$tools" && pwd)
}

main "$@"
