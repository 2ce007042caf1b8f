// The picture as sound: one curve after the other, pitch for level, a soft tick for each mark.
// Made by the browser from the points that it shows. Nothing plays by itself.

import { levelAt } from "./details.js";
import { fill } from "./fill.js";

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

/**
 * The pitch of a curve (Hz) along the time axis.
 * @param {Float64Array} points
 * @param {{ years: number, level: number }} bounds
 */
export const pitches = (points, { years, level }) =>
  Float32Array.from({ length: POINTS + 1 }, (_, i) => {
    const height = levelAt(points, (years * i) / POINTS);
    return LOWEST * 2 ** ((OCTAVES * height) / level);
  });

/**
 * When each curve begins to be announced and to sound, and when all is over (s).
 * @param {number} count
 */
export function schedule(count) {
  let at = 0;
  const curves = Array.from({ length: count }, (_, number) => {
    const announced = at;
    const sounds = announced + (number + 1) * BEEP.every + LEAD;
    at = sounds + LENGTH + LEAD;
    return { announced, sounds };
  });
  return { curves, end: at };
}

export class Listen {
  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} status
   * @param {Record<string, string>} messages
   * @param {{ curves: () => Named[], bounds: { years: number, level: number } }} shown
   */
  constructor(button, status, messages, shown) {
    this.button = button;
    this.status = status;
    this.messages = messages;
    this.shown = shown;
    /** @type {ReturnType<typeof setTimeout>[]} */
    this.timers = [];
    button.addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
    // one picture sounds at a time
    /** @param {any} told */
    this.onOther = ({ detail }) => detail !== this && this.stop();
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
    const curves = this.shown.curves();
    const { curves: times, end } = schedule(curves.length);
    const begin = this.sound.currentTime;
    curves.forEach((curve, number) => this.play(curve, number, begin, times[number]));
    this.timers.push(setTimeout(() => this.stop(), 1000 * end));
  }

  // Name, beeps and sound of one curve; times count from `begin`.
  play(curve, number, begin, { announced, sounds }) {
    const { now, ticks } = this.messages;
    this.say(fill(curve.marks.length ? `${now} ${ticks}` : now, curve), announced);
    for (let beep = 0; beep <= number; beep++) {
      const at = begin + announced + beep * BEEP.every;
      this.note(BEEP.pitch, at, BEEP.length, LOUDNESS.beep);
    }
    this.sing(curve, begin + sounds);
  }

  say(text, after) {
    const show = () => {
      this.status.textContent = text;
    };
    this.timers.push(setTimeout(show, 1000 * after));
  }

  sing({ points, marks }, at) {
    const { bounds } = this.shown;
    this.note(pitches(points, bounds), at, LENGTH, LOUDNESS.curve);
    for (const year of marks) {
      this.note(TICK.pitch, at + (LENGTH * year) / bounds.years, TICK.length, LOUDNESS.tick);
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
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.sound.close();
    this.sound = null;
    this.button.textContent = this.messages.label;
    window.removeEventListener(SOUNDS, this.onOther);
    this.status.textContent = "";
  }
}
