#!/bin/sh
# Installs what is missing, builds, and runs every test. --quick: the fast ones only.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
# shellcheck disable=SC2086
install_missing $run_packages $test_packages
quick=""
[ "${1:-}" = "--quick" ] && quick="-L quick"
build release all
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR="$(mktemp -d)"
    chmod 0700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
fi
# shellcheck disable=SC2086
ctest --test-dir build/release --output-on-failure -j 2 $quick
