#!/bin/sh
# Installs what is missing, builds, and opens the window on the Fuzhou sample. With no display it
# prints the explained ledger instead and says how to get the window.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh
# shellcheck disable=SC2086
install_missing $run_packages
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    build release clearline-cli
    build/release/bin/clearline-cli explain sample-data/fuzhou/lin.csv --rulebook fuzhou-moli --as-of 2026-11-01 --steps
    echo
    echo "There is no display here, so this is the explained ledger as text."
    echo "For the window, run app/run.sh in a desktop session, or with a virtual one: xvfb-run -a app/run.sh"
    exit 0
fi
build release clearline clearline-cli
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR="$(mktemp -d)"
    chmod 0700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
fi
exec build/release/bin/clearline sample-data/fuzhou/lin.csv --rulebook fuzhou-moli --as-of 2026-11-01 "$@"
