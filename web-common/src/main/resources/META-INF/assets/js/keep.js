// What was typed in a form marked data-keep outlives a sign-in that had to come in between: the server comes back with #tuttu-kept.
(() => {
  'use strict';
  const MARK = '#tuttu-kept';
  const key = form => `tuttu-kept ${location.pathname}${location.search} ${form.id}`;
  const forms = () => document.querySelectorAll('form[data-keep]');
  const fields = form => [...form.elements].filter(field => field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type));
  const checkable = field => field.type === 'checkbox' || field.type === 'radio';

  const keep = form => {
    const typed = fields(form).map(field => [field.name, field.value, checkable(field) ? field.checked : null]);
    try { sessionStorage.setItem(key(form), JSON.stringify(typed)); } catch { /* full or forbidden: nothing is kept */ }
  };
  const putBack = form => {
    const kept = JSON.parse(sessionStorage.getItem(key(form)) ?? '[]');
    const left = fields(form);
    for (const [name, value, checked] of kept) {
      const at = left.findIndex(field => field.name === name && (checked === null || field.value === value));
      if (at < 0) continue;
      const [field] = left.splice(at, 1);
      if (checked === null) field.value = value; else field.checked = checked;
    }
  };

  const kept = location.hash === MARK;
  for (const form of forms()) {
    if (kept) putBack(form); else sessionStorage.removeItem(key(form));
  }
  if (kept) history.replaceState(history.state, '', location.pathname + location.search);
  const note = event => { const form = event.target.closest?.('form[data-keep]'); if (form) keep(form); };
  addEventListener('input', note);
  addEventListener('change', note);
  addEventListener('submit', note, true);
})();
