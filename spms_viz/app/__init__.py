"""The lessons without their code, for a class or a workshop: `spms-viz app`.

Every lesson is a page that needs no Python. A lesson with more states than its page can hold also
has Python behind it, through Voilà, for as many people as were asked for.
"""
