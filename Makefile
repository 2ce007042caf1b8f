.PHONY: lab test lint set-up
.SILENT:

lab: set-up
	.venv/bin/spms-viz lab $(ARGS)

test: set-up lint
	.venv/bin/pytest $(ARGS)

lint: set-up
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

set-up:
	PYTHON="$(PYTHON)" sh scripts/set_up.sh
