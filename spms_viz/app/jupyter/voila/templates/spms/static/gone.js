// Looks now and then whether the Python behind this page is still there, and says so when it is not.

const EVERY = 5000; // ms

const note = document.getElementById("gone");
note.querySelector("button").addEventListener("click", () => location.reload());

async function look() {
  const { baseUrl, kernelId } = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  const answer = await fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store" }).catch(() => null);
  const isGone = !answer?.ok;
  if (isGone && note.hidden) {
    note.hidden = false;
    if (!note.contains(document.activeElement)) note.scrollIntoView({ block: "nearest" });
  } else if (!isGone) {
    note.hidden = true;
  }
  if (answer?.status !== 404) setTimeout(look, EVERY); // gone for good, once the server says so
}

setTimeout(look, EVERY);
