#!/bin/sh
# Installs what is missing, builds, and runs every test. --quick: the fast ones only. --sanitize: core and
# its fast tests under the address and undefined-behaviour sanitizers instead.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
# shellcheck disable=SC2086
install_missing $run_packages $test_packages
preset=release
only=""
case "${1:-}" in
    --quick) only="-L quick" ;;
    --sanitize) preset=asan; only="-L quick" ;;
    "") ;;
    *) echo "usage: tests/run.sh [--quick | --sanitize]" >&2; exit 2 ;;
esac
build "$preset" all
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR="$(mktemp -d)"
    chmod 0700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
fi
# shellcheck disable=SC2086
ctest --test-dir "build/$preset" --output-on-failure -j 2 $only
