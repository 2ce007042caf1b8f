"""What can be set: one table per subject, read by its sliders, checks and words."""
