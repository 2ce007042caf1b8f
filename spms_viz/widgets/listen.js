// The picture as sound: one curve after the other, pitch for level, a soft tick for each mark.
// Made by the browser from the points that it shows. Nothing plays by itself.

import { fill } from "./fill.js";
import { heightAt } from "./told.js";

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
 * How high (Hz) and how loud a curve sounds along the time axis: silent where it is above the
 * drawing, or not drawn.
 * @param {Pick<Named, "points" | "ceiling" | "until">} curve
 * @param {{ span: number[], level: number }} bounds
 */
export function soundOf(curve, { span: [first, last], level }) {
  const fade = (FADE * POINTS) / LENGTH;
  const top = Math.min(level, curve.ceiling);
  const sound = { pitch: new Float32Array(POINTS + 1), volume: new Float32Array(POINTS + 1) };
  for (let i = 0; i <= POINTS; i++) {
    const height = heightAt(curve, first + ((last - first) * i) / POINTS);
    const isHeard = Number.isFinite(height);
    const near = Math.min(1, i / fade, (POINTS - i) / fade);
    sound.volume[i] = isHeard ? LOUDNESS.curve * near : 0;
    // in silence the pitch stays, so that nothing is heard of its way back
    sound.pitch[i] = isHeard ? LOWEST * 2 ** ((OCTAVES * height) / top) : (sound.pitch[i - 1] ?? 0);
  }
  return sound;
}

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
   * @param {{ curves: () => Named[], bounds: { span: number[], level: number } }} shown
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
    this.say(fill(this.announcement(curve), curve), announced);
    for (let beep = 0; beep <= number; beep++) {
      const at = begin + announced + beep * BEEP.every;
      this.note(BEEP.pitch, at, BEEP.length, LOUDNESS.beep);
    }
    this.sing(curve, begin + sounds);
  }

  announcement({ marks, points }) {
    const { now, ticks, silent } = this.messages;
    const isSilent = points.some(Number.isNaN);
    return [now, ...(marks.length ? [ticks] : []), ...(isSilent ? [silent] : [])].join(" ");
  }

  say(text, after) {
    const show = () => {
      this.status.textContent = text;
    };
    this.timers.push(setTimeout(show, 1000 * after));
  }

  sing(curve, at) {
    const [first, last] = this.shown.bounds.span;
    const sound = soundOf(curve, this.shown.bounds);
    const { voice, volume } = this.voice(at, LENGTH);
    voice.frequency.setValueCurveAtTime(sound.pitch, at, LENGTH);
    volume.gain.setValueCurveAtTime(sound.volume, at, LENGTH);
    for (const year of curve.marks) {
      const tick = at + (LENGTH * (year - first)) / (last - first);
      this.note(TICK.pitch, tick, TICK.length, LOUDNESS.tick);
    }
  }

  // One short sound.
  note(pitch, at, length, loudness) {
    const { voice, volume } = this.voice(at, length);
    const fade = length / 3;
    voice.frequency.setValueAtTime(pitch, at);
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness, at + fade);
    volume.gain.setValueAtTime(loudness, at + length - fade);
    volume.gain.linearRampToValueAtTime(0, at + length);
  }

  voice(at, length) {
    const voice = this.sound.createOscillator();
    const volume = this.sound.createGain();
    voice.connect(volume).connect(this.sound.destination);
    voice.start(at);
    voice.stop(at + length);
    return { voice, volume };
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
