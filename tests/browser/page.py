"""What a reader does on an exported page, straight from the disk and with the network cut."""

from tests.browser.unit import PROJECTOR, Unit

SHAPES = {
    "desktop": {"viewport": PROJECTOR},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
IS_ALIVE = (  # nothing stands any more where a widget is to come, and every picture can move
    "() => !document.querySelector('.spms-live .spms-first') && "
    "[...document.querySelectorAll('.spms-picture')].every((one) => one.dataset.ready === 'true')"
)
PATIENCE = 30_000  # ms; only a broken page waits that long


class Page:
    """One tab that shows one page after the other; keeps what went wrong and what was asked for.

    Another page in the same tab takes a third of the time of a new tab. What a page keeps for its
    visit is forgotten with `forget`, from a page without scripts in the same place.
    """

    def __init__(self, browser, site, shape, **options):
        self.folder, self.is_phone = site.folder, shape == "phone"
        self.size = SHAPES[shape]["viewport"]
        self.context = browser.new_context(**SHAPES[shape], **options)
        self.context.set_offline(True)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.problems, self.asked = [], []
        self.page.on("console", lambda said: self.problems.append(said.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.blank = self.folder.with_name("blank.html")
        self.blank.write_text("<title>Blank</title>", encoding="utf-8")

    def open(self, path):
        """Show a page, and wait until it lives."""
        self.page.goto((self.folder / path).as_uri())
        self.page.wait_for_function(IS_ALIVE)
        return self

    def forget(self):
        """Leave the page as a reader leaves who comes another day, on another screen."""
        self.page.goto(self.blank.as_uri())
        self.page.evaluate("() => sessionStorage.clear()")
        self.page.set_viewport_size(self.size)
        self.page.emulate_media(color_scheme="null", contrast="null")
        self.problems.clear()
        self.asked.clear()

    def elsewhere(self):
        """Return what was asked of anything but this run's pages."""
        known = (self.folder.parent.parent.as_uri(), "data:", "about:")
        return [url for url in self.asked if not url.startswith(known)]

    def complaints(self):
        """Return what the console says, and who else was asked."""
        return [*self.problems, *self.elsewhere()]

    def unit(self, number=0):
        return Unit(self.page.locator(".spms-unit").nth(number))

    def units(self):
        return [Unit(root) for root in self.page.locator(".spms-unit").all()]

    def press(self, control):
        if self.is_phone:
            control.tap()
        else:
            control.click()

    def open_all(self):
        """Choose to look, and show every curve that is to be guessed."""
        for name in ("Look now", "Show the curve", "Show the line"):
            button = self.page.get_by_role("button", name=name, exact=True, disabled=False).first
            while button.count():  # one that is pressed goes away, or has nothing more to do
                self.press(button)
        return self

    def move(self, unit, slider):
        """Move a slider with what this reader has: keys, or a finger on + and -."""
        if not self.is_phone:
            return unit.shift(slider.label)
        more = unit.root.get_by_role("button", name=f"More: {slider.label}", exact=True)
        is_last = more.get_attribute("aria-disabled") == "true"
        less = unit.root.get_by_role("button", name=f"Less: {slider.label}", exact=True)
        return self.press(less if is_last else more)
