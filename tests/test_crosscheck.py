"""The cross-check with pymsprog can be asked for, and says so where it cannot run."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(folder, python):
    return subprocess.run(
        ["sh", "scripts/crosscheck.sh"],
        cwd=folder,
        env={"PYTHON": str(python), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def folder_with(tmp_path, uv):
    """A copy of the script alone, beside an installer that does what `uv` says."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "crosscheck.sh", tmp_path / "scripts")
    (tmp_path / ".tools" / "bin").mkdir(parents=True)
    installer = tmp_path / ".tools" / "bin" / "uv"
    installer.write_text(f"#!/bin/sh\n{uv}\n")
    installer.chmod(0o755)
    return tmp_path


def test_the_cross_check_skips_with_a_sentence_where_python_is_too_new(tmp_path):
    new = tmp_path / "python3"
    new.write_text("#!/bin/sh\nexit 1\n")  # as it answers whether it is 3.11 or 3.12
    new.chmod(0o755)
    done = run(folder_with(tmp_path, "exit 9"), new)
    assert done.returncode == 0
    assert "Cross-check skipped: pymsprog 1.0.7 needs Python 3.11 or 3.12" in done.stdout


def test_the_cross_check_skips_with_a_sentence_where_pymsprog_cannot_be_installed(tmp_path):
    able = tmp_path / "python3"
    able.write_text("#!/bin/sh\nexit 0\n")
    able.chmod(0o755)
    done = run(folder_with(tmp_path, "echo no network >&2; exit 2"), able)
    assert done.returncode == 0
    assert "Cross-check skipped: pymsprog 1.0.7 could not be installed" in done.stdout
    assert "no network" in done.stderr
