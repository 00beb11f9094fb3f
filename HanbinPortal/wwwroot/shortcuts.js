// Keys for whoever works through many orders a day. Pages mark what they have: data-shortcut-row for a row, data-shortcut-open for the
// link in it, data-shortcut-main for the main action, data-shortcut-search for the search field. Typing is never disturbed.
const isTyping = target => target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=listbox], [role=menu]") !== null;
const isBusy = () => document.querySelector("dialog[open], .mud-dialog-container, .mud-overlay-dialog") !== null;
const rows = () => [...document.querySelectorAll("[data-shortcut-row]")].filter(row => row.getClientRects().length > 0);
const openerOf = row => row.matches("[data-shortcut-open]") ? row : row.querySelector("[data-shortcut-open], a[href]");
const rowHere = () => document.activeElement?.closest("[data-shortcut-row]");

function go(step) {
  const all = rows();
  if (all.length === 0) {
    return false;
  }
  const here = all.indexOf(rowHere());
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
  const place = openerOf(next) ?? next;
  if (place === next && !next.hasAttribute("tabindex")) {
    next.tabIndex = -1;
  }
  place.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function open() {
  const row = rowHere();
  if (!row) {
    return false;
  }
  (openerOf(row) ?? row).click();
  return true;
}

function search() {
  const mark = document.querySelector("[data-shortcut-search]");
  const field = mark?.matches("input, textarea") ? mark : mark?.querySelector("input, textarea");
  if (field) {
    field.focus();
    field.select();
    return true;
  }
  // No search on this page: the list of all orders has one, and the unit's workspace.
  const list = document.querySelector(":is(nav, .mud-drawer) a:is([href='/orders'], [href='orders'], [href='/inbox'], [href='inbox'])");
  list?.click();
  return list !== null;
}

function main() {
  // In a list, of the row in hand.
  const action = (rowHere() ?? document).querySelector("[data-shortcut-main]:not([disabled], [aria-disabled=true])");
  action?.click();
  return action !== null;
}

function help() {
  const dialog = document.getElementById("shortcuts");
  dialog?.showModal();
  return dialog !== null;
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  o: open,
  // A focused link or button answers Enter by itself.
  Enter: event => !event.target.closest("a, button, summary") && open(),
  "/": search,
  x: main,
  "?": help,
};

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || isBusy()) {
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (Object.hasOwn(keys, key) && keys[key](event)) {
    event.preventDefault();
  }
});

document.addEventListener("click", event => event.target.closest("[data-shortcut-help]") && help());
