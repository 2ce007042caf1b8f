// The picture as sound: one curve after the other, pitch for level, a soft tick for each mark.
// Made by the browser from the points that it shows. Nothing plays by itself.

const LOWEST = 220; // Hz at the bottom of the drawing: small loudspeakers can still give it
const OCTAVES = 2; // from the bottom to the top: wide enough to hear a small rise, never shrill
const LENGTH = 6; // s for the whole time axis
const POINTS = 300; // of the pitch, per curve: one every 20 ms
const FADE = 0.08; // s; without it a sound starts and ends with a click
const LOUDNESS = { curve: 0.2, tick: 0.12, beep: 0.1 }; // of 1; three may sound at once
const BEEP = { pitch: 110, length: 0.12, every: 0.3 }; // below every curve: one for the first, ...
const TICK = { pitch: 1320, length: 0.03 }; // above every curve
const SOUNDS = "spms-sounds"; // told to all pictures of the page
const LEAD = 0.4; // s of silence before a curve, after its beeps

class Listen {
  constructor(button, status, messages, curves, bounds) {
    Object.assign(this, { button, status, messages, curves, bounds });
    this.timers = [];
    button.addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
    this.onOther = ({ detail }) => detail !== this && this.stop(); // one picture sounds at a time
  }

  press() {
    if (this.sound) this.stop();
    else this.start();
  }

  start() {
    if (!window.AudioContext) {
      this.status.textContent = this.messages.missing;
      return;
    }
    this.sound = new AudioContext();
    window.dispatchEvent(new CustomEvent(SOUNDS, { detail: this }));
    window.addEventListener(SOUNDS, this.onOther);
    // the name alone tells the state: with aria-pressed it would be "stop, pressed"
    this.button.textContent = this.messages.stop;
    const begin = this.sound.currentTime;
    let at = begin;
    this.curves().forEach((curve, number) => {
      const { now, ticks } = this.messages;
      this.say(fill(curve.marks.length ? `${now} ${ticks}` : now, curve), at - begin);
      for (let beep = 0; beep <= number; beep++) {
        this.note(BEEP.pitch, at + beep * BEEP.every, BEEP.length, LOUDNESS.beep);
      }
      at += (number + 1) * BEEP.every + LEAD;
      this.play(curve, at);
      at += LENGTH + LEAD;
    });
    this.timers.push(setTimeout(() => this.stop(), 1000 * (at - begin)));
  }

  say(text, after) {
    const show = () => {
      this.status.textContent = text;
    };
    this.timers.push(setTimeout(show, 1000 * after));
  }

  play({ points, marks }, at) {
    const { years, level } = this.bounds;
    const pitch = Float32Array.from({ length: POINTS + 1 }, (_, i) => {
      const height = levelAt(points, (years * i) / POINTS);
      return LOWEST * 2 ** ((OCTAVES * height) / level);
    });
    this.note(pitch, at, LENGTH, LOUDNESS.curve);
    for (const year of marks) {
      this.note(TICK.pitch, at + (LENGTH * year) / years, TICK.length, LOUDNESS.tick);
    }
  }

  // One sound: a pitch in Hz, or many that follow one another.
  note(pitch, at, length, loudness) {
    const voice = this.sound.createOscillator();
    const volume = this.sound.createGain();
    const fade = Math.min(FADE, length / 3);
    if (pitch.length) voice.frequency.setValueCurveAtTime(pitch, at, length);
    else voice.frequency.setValueAtTime(pitch, at);
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + fade);
    volume.gain.setValueAtTime(loudness, at + length - fade);
    volume.gain.linearRampToValueAtTime(0, at + length);
    voice.connect(volume).connect(this.sound.destination);
    voice.start(at);
    voice.stop(at + length);
  }

  stop() {
    if (!this.sound) return;
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.sound.close();
    this.sound = null;
    this.button.textContent = this.messages.label;
    window.removeEventListener(SOUNDS, this.onOther);
    this.status.textContent = "";
  }
}
