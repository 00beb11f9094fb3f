// What the layout needs of the browser itself: leaving by a form, and the dialog shown while the circuit is broken.
window.portal = { submit: id => document.getElementById(id).requestSubmit() };

const dialog = document.getElementById("components-reconnect-modal");

async function reconnect() {
  try {
    // false: the server answered but no longer knows this circuit, so try to bring its state back, else start again.
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) {
      location.reload();
      return;
    }
    dialog.close();
  } catch {
    // The server did not answer. The dialog stays and the button may be pressed again.
  }
}

async function resume() {
  try {
    if (!(await Blazor.resumeCircuit())) {
      location.reload();
    }
  } catch {
    dialog.className = "reconnect components-reconnect-resume-failed";
  }
}

dialog.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  switch (detail.state) {
    case "show":
      if (!dialog.open) {
        dialog.showModal();
      }
      break;
    case "hide":
      dialog.close();
      break;
    case "rejected":
      location.reload();
      break;
  }
});
dialog.addEventListener("cancel", event => event.preventDefault());
document.getElementById("reconnect-retry").addEventListener("click", reconnect);
document.getElementById("reconnect-resume").addEventListener("click", resume);
document.getElementById("reconnect-reload").addEventListener("click", () => location.reload());

// A laptop that was closed comes back to a broken circuit: try at once instead of waiting for a click.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && dialog.classList.contains("components-reconnect-failed")) {
    reconnect();
  }
});
