#!/usr/bin/env bash
# docker_compose_v1.sh TOOLS_DIRECTORY [ARGUMENT...]: runs the Docker Compose that scripts/fetch_tools.sh unpacked.
set -euo pipefail

tools=$1
shift
export PYTHONPATH=$tools/usr/lib/python3/dist-packages
exec python3 "$tools/usr/bin/docker-compose" "$@"
