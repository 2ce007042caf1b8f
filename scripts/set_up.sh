#!/bin/sh
# Makes .venv from uv.lock. Called by the Makefile; safe to call again: it does nothing when all is there.
set -eu

fail() {
    printf '%s\n' "$1" >&2
    exit 2
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

python=""
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if command -v "$candidate" >/dev/null 2>&1 && is_new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || fail "spms_viz needs Python 3.11 or newer, and none was found; install it, or name it: make lab PYTHON=/path/to/python3.11"
# -P: a file here such as random.py is not taken for Python's own
"$python" -P -c 'import venv, ensurepip' 2>/dev/null ||
    fail "This Python ($python) lacks its venv module; on Debian or Ubuntu install it with: apt-get install python3-venv"

# uv lives in an environment of its own: `uv sync` removes from .venv whatever the lock does not name.
if [ ! -x .tools/bin/uv ]; then
    echo "Setting up, step 1 of 2: the installer (uv) ..."
    "$python" -P -m venv .tools
    .tools/bin/python -P -m pip install --quiet --disable-pip-version-check "uv==0.13.9"
fi
if [ ! -f .venv/.set-up ] || [ uv.lock -nt .venv/.set-up ] || [ pyproject.toml -nt .venv/.set-up ]; then
    echo "Setting up, step 2 of 2: the packages in uv.lock (about 300 MB at first, some minutes) ..."
    .tools/bin/uv sync --locked --all-extras --python "$python"
    touch .venv/.set-up
    echo "Set up."
fi
