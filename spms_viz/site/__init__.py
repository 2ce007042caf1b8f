"""Pages around lessons: a static site without Python, and the frame that the app shares."""
