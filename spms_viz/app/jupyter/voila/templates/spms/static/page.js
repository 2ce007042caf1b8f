// Says when the Python behind this page is gone, and keeps Voilà's shell out of the reader's way.

const EVERY = 5000; // ms

const note = document.getElementById("gone");
note.querySelector("button").addEventListener("click", () => location.reload());

async function look() {
  const { baseUrl, kernelId } = JSON.parse(
    document.getElementById("jupyter-config-data").textContent,
  );
  const address = `${baseUrl}api/kernels/${kernelId}`;
  const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
  note.hidden = Boolean(answer?.ok);
  if (answer?.status !== 404) setTimeout(look, EVERY); // 404: gone for good
}

// The shell has the name that the skip link leads to.
new MutationObserver((_, observer) => {
  const shell = document.querySelector(".jp-LabShell");
  if (!shell) return;
  shell.removeAttribute("id");
  observer.disconnect();
}).observe(document.body, { childList: true });

setTimeout(look, EVERY);
