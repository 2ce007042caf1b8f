// A note on a picture while an answer of Python is missing: first that it takes a while, then
// that none may come. The note has the role of a status, so it is heard as well.

const MOMENT = 500; // ms; a shorter wait is not worth a word
const PATIENCE = 6000; // ms
const FOR_TABLES = 30000; // ms; Python packs those of all pictures of a lesson, one after the other

export class Clock {
  constructor(note, { computing, waiting }) {
    this.note = note;
    this.computing = computing;
    this.waiting = waiting;
    this.missing = 0;
  }

  asked(what) {
    this.missing += 1;
    if (!this.timers) this.run(what === "table" ? FOR_TABLES : PATIENCE);
  }

  answered() {
    this.missing = Math.max(this.missing - 1, 0);
    this.stop();
    if (this.missing) this.run(PATIENCE);
  }

  // Everything is here: nothing that was asked for is missed any more.
  end() {
    this.missing = 0;
    this.stop();
  }

  run(patience) {
    this.timers = [
      setTimeout(() => this.say(this.computing, true), MOMENT),
      setTimeout(() => this.say(this.waiting, false), patience),
    ];
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
