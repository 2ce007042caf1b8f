"""Pages around lessons: a static site without Python, which the app serves too."""
