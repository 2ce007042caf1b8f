// A page that is made for the printer and is gone once it is printed, and the button that prints it.

import { make, makeButton, makeStatus } from "./dom.js";

const PATIENCE = 500; // ms; browsers that print say so at once

/**
 * @param {Element} parent
 * @param {{ label: string, failed: string }} words
 * @param {() => Promise<{ page: HTMLElement, title: string }>} sheet
 */
export function addPrintButton(parent, { label, failed }, sheet) {
  const act = async () => {
    said.textContent = "";
    const { page, title } = await sheet();
    if (!(await isPrinted(page, title))) said.textContent = failed;
  };
  makeButton(parent, label, act, "spms-button spms-print");
  const said = makeStatus(parent, "spms-said");
}

/**
 * Print a page; false where the browser does not: a frame around the lesson may forbid it, and then
 * nothing happens and nothing is thrown.
 * @param {HTMLElement} page
 * @param {string} title
 * @returns {Promise<boolean>}
 */
function isPrinted(page, title) {
  const frame = make("iframe", "spms-sheet", document.body);
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0;";
  return new Promise((tell) => {
    const end = (isDone) => {
      tell(isDone);
      setTimeout(() => frame.remove());
    };
    if (!frame.contentDocument) return end(false); // a frame that may not even look inside its own
    fillSheet(frame.contentDocument, page, title);
    let isUnderWay = false;
    frame.contentWindow.addEventListener("beforeprint", () => (isUnderWay = true));
    frame.contentWindow.addEventListener("afterprint", () => end(true));
    frame.contentWindow.print();
    return setTimeout(() => isUnderWay || end(false), PATIENCE);
  });
}

function fillSheet(sheet, page, title) {
  sheet.title = title;
  Object.assign(sheet.body.style, { fontFamily: "system-ui, sans-serif", color: "black" });
  sheet.body.appendChild(page);
}
