"""JupyterHub on one machine: every learner has an account, a copy of the lessons, and limits.

docs/deploying.md says how to install and start it. It runs as root, which starts each learner's
server under that learner's own account.
"""

import asyncio
import pwd
import sys
from pathlib import Path

from spms_viz.lab import START_PAGE, own_environment

LESSONS = "lessons"  # the folder in a learner's home
IDLE = 3600  # seconds without a sign of life, then a server or a kernel is stopped
MEMORY = 1_000_000_000  # bytes of data that one process of a learner may hold

c = get_config()  # noqa: F821  (JupyterHub puts it there)

# Without a certificate only this machine is answered: no password crosses a network in the open.
certificate, key = Path("certificate.pem").absolute(), Path("key.pem").absolute()
if certificate.exists():
    c.JupyterHub.bind_url = "https://:8000"
    c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key = str(certificate), str(key)
else:
    c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.template_paths = [str(Path("templates").absolute())]
c.ConfigurableHTTPProxy.command = f"{sys.prefix}/node_modules/.bin/configurable-http-proxy"

# The machine's own accounts, each with its own password. With one password for all, every learner
# could open every other learner's server.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.open_sessions = False
c.LocalAuthenticator.allowed_groups = {"learners"}

# The same JupyterLab as `spms-viz lab` opens, on the learner's own copy of the lessons.
c.Spawner.notebook_dir = f"~/{LESSONS}"
c.Spawner.default_url = f"/lab/tree/{START_PAGE}"
c.Spawner.environment = own_environment({})
c.Spawner.args = [
    f"--MappingKernelManager.cull_idle_timeout={IDLE}",
    "--KernelManager.transport=ipc",  # files of the learner's; any account could listen to a port
]
c.Spawner.cmd = ["prlimit", f"--data={MEMORY}", f"{sys.prefix}/bin/jupyterhub-singleuser"]
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # a whole class logs in at once


async def copy_lessons(spawner):
    """Copy what the learner lacks, as the learner and not as root; what was edited stays."""
    learner = pwd.getpwnam(spawner.user.name)
    folder = Path(learner.pw_dir, LESSONS)
    copying = await asyncio.create_subprocess_exec(
        f"{sys.prefix}/bin/spms-viz",
        "lessons",
        folder,
        user=learner.pw_uid,
        group=learner.pw_gid,
        extra_groups=[],
        cwd="/",
    )
    if await copying.wait():
        raise RuntimeError(f"The lessons could not be copied to {folder}.")


c.Spawner.pre_spawn_hook = copy_lessons

c.JupyterHub.services = [
    {
        "name": "culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={IDLE}"],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["culler"],
    }
]
