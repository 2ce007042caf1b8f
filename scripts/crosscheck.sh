#!/bin/sh
# Compares our labels with pymsprog's, in .venv-research. Where that cannot be made, it says so and skips.
set -u

skip() {
    printf '%s\n' "Cross-check skipped: $1"
    exit 0
}

python=""
for candidate in ${PYTHON:-.venv/bin/python python3.12 python3.11}; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || skip "pymsprog 1.0.7 needs Python 3.11 or 3.12 (its numpy is too old for newer ones); name one: make crosscheck RESEARCH_PYTHON=/path/to/python3.12"
UV_PROJECT_ENVIRONMENT=.venv-research .tools/bin/uv sync --quiet --locked --only-group research --python "$python" ||
    skip "pymsprog 1.0.7 could not be installed (see the lines above)."
export PYTHONPATH=.
set -e
.venv-research/bin/python -m benchmarks.crosscheck "$@"
.venv-research/bin/python -m benchmarks.labels
