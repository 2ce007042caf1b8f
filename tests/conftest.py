"""Settings that every test shares."""

import shutil

import pytest
from hypothesis import HealthCheck, settings

# No deadline: these machines are noisy, and no test may depend on the clock.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Export all lessons once."""
    from tests.site import Site

    return Site(tmp_path_factory.mktemp("site") / "pages")


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
