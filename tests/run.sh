#!/usr/bin/env bash
# Runs all tests. Installs what the browser and Jupyter tests need where it can; where it cannot, those tests say that
# they were skipped and why. Those of Workbench.Interop run where the feed holds its packages, and without .NET
# Interactive where it lacks only that; where it answers that it lacks some, that is said and the rest goes on. The command
# is published, and its tests take that one; the other test programs run meanwhile. The last line reads: N passed, N failed,
# N skipped.
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

work=$(mktemp -d)
log=$work/log
compiler=$(basename "$work")-compiler # the name that the compiler's server listens to, this run's own
mkdir "$work/sdk" # temporary files of the SDK
serve=false
command -v pgrep >/dev/null && serve=true # what could not be found again is not begun
limit=(env)
command -v timeout >/dev/null && limit=(timeout --foreground --kill-after=10 15m) # for a program that hangs

end_compiler() { # asked as it was begun, with one word more, it leaves nothing behind
    local server
    server=$(pgrep -f -- "-pipename:$compiler" | head -n 1)
    [ -n "$server" ] || return
    $(ps -ww -o args= -p "$server") -shutdown
    for _ in {1..50}; do # it goes when it has answered
        kill -0 "$server" 2>/dev/null || return
        sleep 0.1
    done
}

finish() {
    local job
    for job in $(jobs -p); do kill "$job" $(pgrep -P "$job"); done 2>/dev/null
    end_compiler
    rm -rf "$work"
}
trap finish EXIT

fail() { # what could not even be run counts as one failure
    echo "tests/run.sh: $1" >&2
    echo "$1: Total: 1, Errors: 0, Failed: 1, Skipped: 0" >>"$log"
}

restore() { # a project whose packages not every feed holds, what goes without them, options; names in `lacking` what the feed lacks
    local project=$1 without=$2
    shift 2
    lacking=$(bash tests/restore.sh "$project" "$@")
    case $? in
    0) return 0 ;;
    3) echo "tests/run.sh: $without: the package feed lacks $lacking" >&2 ;;
    *) fail "$project could not be restored" ;;
    esac
    return 1
}

sdk() { # MSBuild with a compiler that stays warm for this run alone, without what does not pay in so short a time: profiles for
    # optimising, a heap for each core; `dotnet build` would leave temporary folders
    TMPDIR=$work/sdk DOTNET_TieredPGO=0 DOTNET_gcServer=0 DOTNET_gcConcurrent=0 dotnet msbuild "$@" -maxcpucount -nodeReuse:false -p:Configuration=Release \
        -p:UseSharedCompilation=$serve -p:SharedCompilationId="$compiler" -v:quiet
}

build() { # a solution or project, options
    sdk "$@" -restore || { fail "$1 does not build"; return 1; }
}

count() { # the summary of a test program in the words of dotnet test
    awk -v of="$1" 'match($0, /Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+/) {
        split(substr($0, RSTART, RLENGTH), part, /[^0-9]+/)
        failed = part[3] + part[4]
        printf "%s - Failed: %d, Passed: %d, Skipped: %d, Total: %d - %s\n", failed ? "Failed!" : "Passed!", failed, part[2] - failed - part[5], part[5], part[2], of }'
}

run_program() { # a test project that is built
    "${limit[@]}" dotnet "tests/$1/bin/Release/net10.0/$1.dll" -noLogo -noColor -longRunning 60 2>&1 | tee "$work/$1"
    return "${PIPESTATUS[0]}"
}

run_tests() { # a test project that is built; names the tests that take over a minute
    local project=$1 summary status
    run_program "$project" && status=0 || status=$?
    if ((status == 134)); then
        # The tests of stopping end threads by force in this process, of which .NET says that it can take the process with it.
        echo "tests/run.sh: the runtime of $project was aborted; its tests run once more"
        run_program "$project" && status=0 || status=$?
    fi
    summary=$(grep -E '^ *[^ ]+ +Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$work/$project" | tail -n 1)
    echo "$summary" >>"$log"
    count "$project" <<<"$summary"
    case "$status $summary" in
    "0 "?* | *"Errors: "[1-9]* | *"Failed: "[1-9]*) ;;
    *) fail "$project ended before its time, with exit code $status" ;;
    esac
}

publish() { # the command much as it is handed on, from code that was analyzed above; it starts in half the time, also for its tests
    restore lib/Workbench.Cli "testing the command as it is built, not as it is published" -p:_IsPublishing=true || return
    sdk lib/Workbench.Cli -t:Publish -p:_IsPublishing=true -p:PublishDir="$work/command/" -p:PublishQuickly=true -p:RunAnalyzers=false &&
        echo "12 people were killed." | "$work/command/workbench" quantities | grep -q '"low":12' &&
        cp "$work"/command/*.dll tests/Workbench.Cli.Tests/bin/Release/net10.0/ ||
        fail "lib/Workbench.Cli could not be published"
}

interop() { # needs packages that not every feed holds, and goes on without .NET Interactive where that is what the feed lacks
    local project=tests/Workbench.Interop.Tests with=true
    if ! restore $project "not testing Workbench.Interop in .NET Interactive"; then
        with=false
        [ -n "$lacking" ] && restore $project "not testing Workbench.Interop" -p:WithDotNetInteractive=$with || return
    fi
    build $project -p:WithDotNetInteractive=$with && run_tests Workbench.Interop.Tests
}

if build Workbench.sln; then
    { run_tests Workbench.Notebooks.Tests; run_tests Workbench.Tests; interop; } >"$work/beside" 2>&1 &
    publish
    run_tests Workbench.Cli.Tests # not in the background, where the system keeps Ctrl+C from programs
    wait
    cat "$work/beside"
else
    interop
fi

awk '{ match($0, /Total: [0-9]+/); total += substr($0, RSTART + 7, RLENGTH - 7)
       match($0, /Errors: [0-9]+/); failed += substr($0, RSTART + 8, RLENGTH - 8)
       match($0, /Failed: [0-9]+/); failed += substr($0, RSTART + 8, RLENGTH - 8)
       match($0, /Skipped: [0-9]+/); skipped += substr($0, RSTART + 9, RLENGTH - 9) }
     END { passed = total - failed - skipped; printf "%d passed, %d failed, %d skipped\n", passed < 0 ? 0 : passed, failed, skipped; exit failed > 0 }' "$log"
