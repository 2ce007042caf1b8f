// A note on a picture while an answer of Python is missing: first that it takes a while, then
// that none may come. The note has the role of a status, so it is heard as well.

const MOMENT = 500; // ms; a shorter wait is not worth a word
const PATIENCE = 6000; // ms

export class Clock {
  constructor(note, { computing, waiting }) {
    this.note = note;
    this.steps = [
      [computing, MOMENT, true],
      [waiting, PATIENCE, false],
    ];
    this.missing = 0;
  }

  asked() {
    this.missing += 1;
    if (!this.timers) this.run();
  }

  answered() {
    this.missing = Math.max(this.missing - 1, 0);
    this.stop();
    if (this.missing) this.run();
  }

  // Everything is here: nothing that was asked for is missed any more.
  end() {
    this.missing = 0;
    this.stop();
  }

  run() {
    this.timers = this.steps.map(([text, after, isUnderWay]) =>
      setTimeout(() => this.say(text, isUnderWay), after)
    );
  }

  stop() {
    for (const timer of this.timers ?? []) clearTimeout(timer);
    this.timers = null;
    this.say("", false);
  }

  say(text, isUnderWay) {
    this.note.textContent = text;
    this.note.classList.toggle("spms-under-way", isUnderWay);
  }
}
