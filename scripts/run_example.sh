#!/usr/bin/env bash
# Builds the example where its sources are newer than its jar, and runs it: scripts/run_example.sh --help
# With --stack, which is this script's own option, the monitoring stack is started beside it.
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
. scripts/lib/jdk.sh
require_jdk

jar=peak-examples/target/peak-examples.jar
if [ ! -f "$jar" ] || [ -n "$(find pom.xml peak-*/pom.xml peak-*/src/main -newer "$jar" -print -quit)" ]; then
  echo "building the example: the first time, this downloads Maven and the libraries" >&2
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! maven -pl peak-examples -am package -DskipTests -Dspotless.check.skip -Dmdep.analyze.skip >"$log" 2>&1; then
    grep -E 'ERROR|BUILD' "$log" | head -40 >&2
    echo "$0: the build failed: run ./mvnw -pl peak-examples -am package for all of it" >&2
    exit 1
  fi
  rm -f "$log"
fi

# Starts the stack so that it scrapes the example; the stack goes on when the example ends.
start_stack() {
  # Only live pages: a storm in a simulation must wake nobody.
  if [ "${PEAK_ENV:-backtest}" = live ]; then
    echo "$0: PEAK_ENV must be backtest or paper, since the example is a simulation, but is 'live'" >&2
    exit 2
  fi
  export PEAK_ENV=${PEAK_ENV:-backtest}
  local settled way bridge number=9090 bound=no previous='' argument
  for argument in "$@"; do
    case $argument in --port=*) number=${argument#*=} ;; --bind | --bind=*) bound=yes ;; esac
    [ "$previous" != --port ] || number=$argument
    previous=$argument
  done
  # shellcheck disable=SC2016
  settled=$(env -u PEAK_TARGET bash -c '. scripts/lib/stack.sh && way=$(way) && settle && printf "%s %s" "$way" "$bridge"')
  read -r way bridge <<<"$settled"
  if [ "$way" = native ]; then
    PEAK_TARGET=127.0.0.1:$number scripts/start_monitoring.sh
  else
    PEAK_TARGET=host.docker.internal:$number scripts/start_monitoring.sh
    [ "$bound" = yes ] || bind=(--bind "$bridge")
  fi
}

arguments=()
bind=()
stack=no
for argument in "$@"; do
  if [ "$argument" = --stack ]; then stack=yes; else arguments+=("$argument"); fi
done
[ "$stack" = no ] || start_stack "${arguments[@]}"

cd "$here"
exec "$JAVA" "${JVM_FLAGS[@]}" -jar "$root/$jar" run "${arguments[@]}" "${bind[@]}"
