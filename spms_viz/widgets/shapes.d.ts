// Shapes of what the scripts hand one another. Only the type checker reads them.

/** What the page knows of a widget, in JupyterLab as on a page without Python. */
interface Model {
  get(name: string): any;
  set(name: string | Record<string, any>, value?: any): void;
  save_changes(): void;
  send(content: object): void;
  on(names: string, act: (...details: any[]) => void): void;
  off(names: string, act: (...details: any[]) => void): void;
  trigger(name: string, ...details: any[]): void;
  widget_manager: { get_model(id: string): Promise<Model> };
}

/** The step that each slider stands on. */
type State = number[];

/** Rows of a table: one per setting of these sliders. */
interface Ref {
  sliders: number[];
  at: number;
  width: number;
}

/** A moving path, or numbers that only scripts read: its points are sums of terms. */
interface Curve {
  gid: string;
  labelAt: number;
  ceiling: number;
  leaves: boolean;
  x: Ref;
  top: Ref[];
  bottom: Ref[];
}

interface Header {
  counts: number[];
  base: State;
  free: number[];
  isPacked: boolean;
  head: { strokes: number[][]; apart: number };
  yearSteps: number;
  levelSteps: number;
  penUp: number;
  curves: Curve[];
  readings: Curve[];
  lines: (Ref & { heading: string })[];
  sentences: string[];
}

/** States as Python packs them (states.py). */
interface Packed {
  header: Header;
  points: DataView;
  words: DataView;
}

interface Table {
  header: Header;
  points: Int16Array;
  words: Int16Array;
  number?: number; // of the question that it answers
}

/** [x, y, x, y, ...] in years and levels. */
interface Points {
  top: number[] | Float64Array;
  bottom?: number[] | Float64Array;
  heads?: number[] | Float64Array; // arrow heads where a line leaves the drawing
  label?: number[] | Float64Array; // where its label stands
  until?: number[]; // its last year, be it above the drawing
}

/** How data become a drawing's units: x0, per year, y0, per level. */
type Place = [number, number, number, number];

/** A figure in the page (drawing.js), as what lies over it knows it. */
interface Drawn {
  svg: SVGSVGElement;
  places: Record<string, Place>;
  find(gid: string): SVGGElement;
}

/** A curve with a name, as it shows now; levels count from its own ground. */
interface Named {
  name: string;
  points: Float64Array;
  ceiling: number;
  until: number;
  marks: number[];
}

/** What scripts read of a state, by name: pairs of a year and a level, in order. */
type Readings = Record<string, number[][]>;

/** Who listens to a feed. */
interface Hears {
  show(table: Table, state: State): void;
  asked(what: "table" | "states"): void;
  answered(): void;
  complete(): void;
  ready(isReady: boolean): void;
}

/** What lies over the drawing: `widgets/predict.py` and `looking_back.py` fill it. */
interface Guess {
  gids: string[];
  covered: string[];
  isCovered: boolean;
  points?: [number, number][];
  label?: string;
  marks?: { name: string; year: number; top: number }[];
}

/** What site/state.py puts in front of live.js: each widget's script by name. */
declare const SPMS_WIDGETS: Record<
  string,
  () => { render(view: { model: any; el: Element }): any }
>;

/** What site/scripts.py puts between: the build that a page has to be of. */
declare const SPMS_BUILD: string;
