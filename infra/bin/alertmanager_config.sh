#!/usr/bin/env bash
# alertmanager_config.sh SECRETS_DIRECTORY: prints alertmanager.yml as it must run with the secrets that are there.
# Alertmanager 0.25 reads a webhook's URL from no file, so the output holds secrets: keep it readable by its owner only.
set -euo pipefail

[[ $# -eq 1 ]] || { echo "usage: $0 SECRETS_DIRECTORY" >&2; exit 2; }

secrets=$1 awk '
  function secret(name,    line, path) {
    path = ENVIRON["secrets"] "/" name
    line = ""
    if ((getline line < path) < 0) line = ""
    close(path)
    gsub(/^[ \t]+|[ \t\r]+$/, "", line)
    return line
  }
  function indent(line) { match(line, /^ */); return RLENGTH }

  dropping && (indent($0) > depth) { next }
  { dropping = 0 }
  !/^#/ && match($0, / # only with secrets\/[a-z_]+$/) {
    name = substr($0, RSTART + 21)
    if (secret(name) == "") { dropping = 1; depth = indent($0); next }
  }
  match($0, /^ +# with secrets\/[a-z_]+: /) {
    rest = substr($0, RSTART + RLENGTH)
    head = substr($0, 1, RLENGTH)
    name = head; sub(/^.*secrets\//, "", name); sub(/: $/, "", name)
    value = secret(name)
    if (value == "") next
    at = index(rest, "URL")
    printf "%*s%s%s%s\n", indent($0), "", substr(rest, 1, at - 1), value, substr(rest, at + 3)
    next
  }
  { print }
' "$(dirname "$0")/../alertmanager/alertmanager.yml"
