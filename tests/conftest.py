"""Settings that every test shares."""

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
