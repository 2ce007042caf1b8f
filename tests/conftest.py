"""Settings that every test shares."""

import shutil

import pytest
from hypothesis import HealthCheck, settings

# No deadline: these machines are noisy, and no test may depend on the clock.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items):
    """Keep the cells of a notebook in one process: they need one another."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.xdist_group("/".join(item.path.parts[-2:])))


@pytest.fixture(scope="session")
def shared(tmp_path_factory, worker_id):
    """Return a folder of this run that all its processes see."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site(shared):
    """Export all lessons once."""
    from tests.site import Site

    return Site(shared / "site" / "pages")


@pytest.fixture(scope="session")
def app_cache(tmp_path_factory, site):
    """Return a folder where the app finds its pages built: they are those of the export."""
    from spms_viz.app.pages import folder_name
    from tests.site import LESSONS

    cache = tmp_path_factory.mktemp("cache")
    shutil.copytree(site.folder, cache / "spms_viz" / folder_name(LESSONS))
    return cache


@pytest.fixture(scope="session")
def app(app_cache):
    """Start `spms-viz app`; return its address."""
    from tests.app import started

    with started(app_cache) as (_, address, _):
        yield address
