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
command=$(mktemp -d)
trap 'rm -rf "$log" "$command"' EXIT
status=0

fail() { # what could not even be run counts as one failure
    echo "tests/run.sh: $1" >&2
    echo "Failed: 1, Passed: 0, Skipped: 0" >>"$log"
    status=1
}

restore() { # a project whose packages not every feed holds, what goes without them, options
    local project=$1 without=$2 missing
    shift 2
    missing=$(bash tests/restore.sh "$project" "$@")
    case $? in
    0) return 0 ;;
    3) echo "tests/run.sh: $without: the package feed lacks $missing" >&2 ;;
    *) fail "$project could not be restored" ;;
    esac
    return 1
}

build() { # a solution or project
    dotnet build "$1" --configuration Release -v quiet || { fail "$1 does not build"; return 1; }
}

run_tests() { # of what is built
    dotnet test "$1" --configuration Release --no-build --blame-hang --blame-hang-timeout 3m --blame-hang-dump-type none 2>&1 | tee -a "$log"
    [ "${PIPESTATUS[0]}" = 0 ] || status=1
}

publish() { # the command that tests start again and again: compiled ahead of time, it needs half the time
    restore lib/Workbench.Cli "tests start the command as it is built" -p:_IsPublishing=true || return
    if dotnet publish lib/Workbench.Cli --no-restore -v quiet -o "$command"; then
        export WORKBENCH_COMMAND=$command
    else
        fail "lib/Workbench.Cli could not be published"
    fi
}

if build Workbench.sln; then
    publish
    run_tests Workbench.sln
fi

interop=tests/Workbench.Interop.Tests
if restore "$interop" "not testing Workbench.Interop" && build "$interop"; then
    run_tests "$interop"
fi

awk '/Failed: *[0-9]+, Passed: *[0-9]+, Skipped: *[0-9]+/ {
        match($0, /Failed: *[0-9]+/); failed += substr($0, RSTART + 7, RLENGTH - 7)
        match($0, /Passed: *[0-9]+/); passed += substr($0, RSTART + 7, RLENGTH - 7)
        match($0, /Skipped: *[0-9]+/); skipped += substr($0, RSTART + 8, RLENGTH - 8)
     }
     /test run was aborted/ { failed++ } # a test host that crashed or hung is a failure, whatever it counted
     END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$log"
exit "$status"
