// A page that is made for the printer and is gone once it is printed.

import { make } from "./dom.js";

/**
 * @param {HTMLElement} page
 * @param {string} title
 */
export function printPage(page, title) {
  const frame = make("iframe", "spms-sheet", document.body);
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0;";
  const { contentDocument, contentWindow } = frame;
  contentDocument.title = title;
  contentDocument.body.style.fontFamily = "system-ui, sans-serif";
  contentDocument.body.appendChild(page);
  contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  contentWindow.print();
}
