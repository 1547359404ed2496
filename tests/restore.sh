#!/usr/bin/env bash
# tests/restore.sh PROJECT [OPTIONS OF dotnet restore...]
# Restores a project whose packages not every feed holds. Exit code 0: restored. 3: the feed answers that it lacks packages,
# or the versions asked for; their names go to standard output. 1: anything else went wrong; the messages go to standard error.
set -uo pipefail
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0

if messages=$(dotnet restore "$@" 2>&1 </dev/null); then
    exit 0
fi
codes=$(grep -oE 'error [A-Z]+[0-9]+' <<<"$messages" | sort -u)
if [ -z "$codes" ] || grep -qvE '^error NU110[123]$' <<<"$codes"; then
    echo "$messages" >&2
    exit 1
fi
grep -oE 'error NU110[123]: Unable to find a? ?(stable )?package [^ ]+' <<<"$messages" | sed -E 's/.* //; s/\.$//' | sort -u | paste -sd, | sed 's/,/, /g'
exit 3
