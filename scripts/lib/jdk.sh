# Sourced by the scripts that build: finds a JDK, and makes Maven start on any of them without warnings.
# shellcheck shell=bash

# Sets JAVA to the java of a JDK of at least 17 and JVM_FLAGS to what it needs, or ends the script with the remedy.
require_jdk() {
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
  if ! command -v "$JAVA" >/dev/null; then
    echo "$0: no java at '$JAVA': install a JDK of at least 17, or point JAVA_HOME at one" >&2
    exit 1
  fi
  local version
  version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
  if [ "${version%%.*}" -lt 17 ]; then
    echo "$0: Java $version at '$JAVA' is too old: install a JDK of at least 17, or point JAVA_HOME at one" >&2
    exit 1
  fi
  JVM_FLAGS=()
  if [ "${version%%.*}" -ge 24 ]; then
    # Guice 7 uses sun.misc.Unsafe, about which these JDKs would warn at each start.
    JVM_FLAGS=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
  fi
}

# Runs Maven of the wrapper; what it is given first, and MAVEN_OPTS, stay in force.
maven() {
  local revision
  revision=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
  MAVEN_OPTS="${MAVEN_OPTS:-} ${JVM_FLAGS[*]-}" PATH="$PATH$(unzip_of_the_jdk)" \
    ./mvnw -B -ntp -Dpeak.revision="$revision" "$@"
}

# The wrapper unpacks Maven with unzip; where there is none, the JDK's jar does it.
unzip_of_the_jdk() {
  command -v unzip >/dev/null && return
  local folder="${XDG_CACHE_HOME:-$HOME/.cache}/peak-trade-monitoring/unzip"
  mkdir -p "$folder"
  cat >"$folder/unzip" <<'SHIM'
#!/bin/sh
# unzip [-q] FILE -d FOLDER
while [ "$1" = -q ]; do shift; done
cd "$3" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$1" && chmod +x ./*/bin/mvn
SHIM
  chmod +x "$folder/unzip"
  printf ':%s' "$folder"
}
