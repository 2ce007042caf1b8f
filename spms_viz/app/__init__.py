"""The exported pages for a class or a workshop on one network: `spms-viz app`."""
