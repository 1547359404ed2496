#!/usr/bin/env bash
# Runs all tests. Installs what the browser and Jupyter tests need where it can; where it cannot, those tests say that
# they were skipped and why. Those of Workbench.Interop run where the feed holds its packages; where it answers that it
# lacks some, that is said and the rest goes on. The last line reads: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

install() { # what it is for, then Debian's packages
    local purpose=$1
    shift
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "tests/run.sh: not installing $* ($purpose): that needs apt-get and root" >&2
        return
    fi
    { apt-get install -y -qq --no-install-recommends "$@" || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; }; } \
        >/dev/null 2>&1 </dev/null || echo "tests/run.sh: apt-get could not install $* ($purpose)" >&2
}

export DEBIAN_FRONTEND=noninteractive DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v chromium >/dev/null || install "browser tests" chromium
/usr/bin/python3 -c 'import nbformat, ipykernel, jupyter_kernel_test, nbconvert, notebook' 2>/dev/null ||
    install "Jupyter tests" python3-nbformat python3-ipykernel python3-jupyter-kernel-test jupyter-nbconvert jupyter-notebook

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0

fail() { # what could not even be run counts as one failure
    echo "tests/run.sh: $1" >&2
    echo "Failed: 1, Passed: 0, Skipped: 0" >>"$log"
    status=1
}

run_tests() { # of a solution or project
    dotnet build "$1" -v quiet || { fail "$1 does not build"; return; }
    dotnet test "$1" --no-build --blame-hang --blame-hang-timeout 3m --blame-hang-dump-type none 2>&1 | tee -a "$log"
    [ "${PIPESTATUS[0]}" = 0 ] || status=1
}

run_tests Workbench.sln

interop=tests/Workbench.Interop.Tests
missing=$(bash tests/restore.sh "$interop")
case $? in
0) run_tests "$interop" ;;
3) echo "tests/run.sh: not testing Workbench.Interop: the package feed lacks $missing" >&2 ;;
*) fail "Workbench.Interop could not be restored" ;;
esac

awk '/Failed: *[0-9]+, Passed: *[0-9]+, Skipped: *[0-9]+/ {
        match($0, /Failed: *[0-9]+/); failed += substr($0, RSTART + 7, RLENGTH - 7)
        match($0, /Passed: *[0-9]+/); passed += substr($0, RSTART + 7, RLENGTH - 7)
        match($0, /Skipped: *[0-9]+/); skipped += substr($0, RSTART + 8, RLENGTH - 8)
     }
     /test run was aborted/ { failed++ } # a test host that crashed or hung is a failure, whatever it counted
     END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$log"
exit "$status"
