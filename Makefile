.PHONY: lab test handouts lint benchmark class-load crosscheck set-up
.SILENT:

SCRIPTS = spms_viz tests/scripts
export DENO_NO_UPDATE_CHECK = 1

lab: set-up
	.venv/bin/spms-viz lab $(ARGS)

test: set-up lint
	.venv/bin/pytest -n auto --dist loadgroup --ignore=tests/browser tests notebooks $(ARGS)
	.venv/bin/pytest -n auto --dist loadgroup tests/browser $(ARGS)  # Playwright's loop would be in the way of others

handouts: set-up
	.venv/bin/python -m scripts.handouts

lint: set-up
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/oxlint $(SCRIPTS)
	.venv/bin/deno fmt --quiet --check $(SCRIPTS)
	.venv/bin/deno check --quiet $(SCRIPTS)

benchmark: set-up
	UV_PROJECT_ENVIRONMENT=.venv-benchmark .tools/bin/uv sync --locked --no-default-groups --group benchmark --python .venv/bin/python
	.venv-benchmark/bin/python -m benchmarks.slider_latency $(ARGS)

class-load: set-up
	.venv/bin/python -m benchmarks.class_load $(ARGS)

crosscheck: set-up
	PYTHON="$(RESEARCH_PYTHON)" sh scripts/crosscheck.sh $(ARGS)

set-up:
	PYTHON="$(PYTHON)" sh scripts/set_up.sh
