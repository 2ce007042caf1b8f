"""Settings that every test shares."""

from hypothesis import HealthCheck, settings

# No deadline: these machines are noisy, and no test may depend on the clock.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")
