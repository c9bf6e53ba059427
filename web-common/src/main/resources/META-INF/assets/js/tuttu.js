(() => {
  'use strict';
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const OPEN = 'details:is(.menu, .list-tool)[open]';
  const typing = target => target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]');

  // Times are shown in the reader's zone: a cookie tells the next pages which one that is. A browser takes a while to find its zone's name, on a phone long enough to be felt: it is asked
  // at once where there is no cookie yet, and else when there is nothing else to do, in each session and after the clock was set.
  const offset = `tuttu-offset=${new Date().getTimezoneOffset()}`;
  const keep = cookie => { document.cookie = `${cookie}; path=/; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`; };
  const tellZone = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) keep(`tuttu-zone=${zone}; max-age=31536000`);
    keep(offset);
  };
  const cookies = document.cookie.split('; ');
  if (!cookies.some(cookie => cookie.startsWith('tuttu-zone='))) tellZone();
  else if (!cookies.includes(offset)) addEventListener('load', () => (window.requestIdleCallback || setTimeout)(tellZone));

  // A table becomes cards on a phone: each cell needs its column's name there, and the roles that display: grid takes away.
  const label = table => {
    const heads = all('thead th', table).map(th => one('.sr', th) ? '' : th.textContent.trim());
    table.setAttribute('role', 'table');
    all('thead,tbody', table).forEach(part => part.setAttribute('role', 'rowgroup'));
    all('tr', table).forEach(row => row.setAttribute('role', 'row'));
    all('thead th', table).forEach(th => th.setAttribute('role', 'columnheader'));
    all('tbody tr', table).forEach(row => [...row.cells].forEach((cell, i) => {
      cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
      if (heads[i]) cell.dataset.label = heads[i];
    }));
  };
  const fits = new ResizeObserver(seen => seen.forEach(({target}) => {
    target.classList.remove('table-fits');
    target.classList.toggle('table-fits', target.scrollWidth <= target.clientWidth);
  }));
  const enhance = root => { all('.table', root).forEach(label); all('.table-frame', root).forEach(frame => fits.observe(frame)); };

  // A list's filter names the countries when it is opened: written by the server, they were half of the page.
  const nameRegions = root => all('select[data-regions]:not([data-regions=""])', root).forEach(select => {
    const names = new Intl.DisplayNames(document.documentElement.lang, {type: 'region'});
    const there = new Set([...select.options].map(option => option.value));
    select.dataset.regions.split(' ').filter(code => !there.has(code)).map(code => [names.of(code), code])
      .sort(([one], [other]) => one.localeCompare(other, document.documentElement.lang)).forEach(([name, code]) => select.add(new Option(name, code)));
    select.dataset.regions = '';
  });
  addEventListener('toggle', event => nameRegions(event.target), true);
  all('.list-tool[open]').forEach(nameRegions);

  // Tabs and sections that do not fit stand so that the current one is seen: as soon as the browser has laid the page out, which it would else do twice.
  const laidOut = (element, work) => new ResizeObserver((seen, observer) => { observer.disconnect(); work(element); }).observe(element);
  const center = tab => { const row = tab.parentElement; row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2; };
  all('.tab[aria-current="true"]').forEach(tab => laidOut(tab, center));

  // A form is sent once: the second press of a double click goes nowhere, and the button shows that it works.
  addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'dialog' || form.method === 'get' || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button) { button.setAttribute('aria-busy', 'true'); button.classList.add('is-busy'); }
    setTimeout(() => release(form), 20000);
  });
  const release = form => {
    delete form.dataset.sent;
    all('.is-busy', form).forEach(button => { button.classList.remove('is-busy'); button.removeAttribute('aria-busy'); });
  };
  addEventListener('pageshow', event => { if (event.persisted) all('form[data-sent]').forEach(release); });

  addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) { closeMenus(); document.getElementById(opener.dataset.dialog)?.showModal(); return; }
    const mover = event.target.closest('[data-move]');
    if (mover) move(mover);
    if (event.target.closest('[data-print]')) print();
    if (event.target.closest('[data-close]') || event.target.matches('dialog')) event.target.closest('dialog')?.close();
    all(OPEN).forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  const closeMenus = () => all(OPEN).forEach(menu => { menu.open = false; });

  // The order in which a form's fields stand is the order in which it sends them.
  const move = mover => {
    const item = mover.closest('li');
    const other = mover.dataset.move < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    mover.dataset.move < 0 ? other.before(item) : other.after(item);
    mover.focus();
    const said = one('[data-moved]', item.closest('form'));
    const all = [...item.parentElement.children];
    if (said) said.textContent = `${one('label', item).textContent.trim()}: ${all.indexOf(item) + 1} / ${all.length}`;
  };

  addEventListener('change', event => {
    if (event.target.matches('[data-autosubmit]')) event.target.form.requestSubmit();
    if (event.target.matches('[data-tick-all]')) all(`input[type=checkbox][form="${event.target.dataset.tickAll}"]`).forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('[data-keys-off]')) localStorage.setItem('tuttu-keys', event.target.checked ? 'off' : 'on');
  });

  const rows = step => {
    const links = all('.table tbody tr').map(row => one('a', row)).filter(Boolean);
    if (!links.length) return;
    const at = links.findIndex(link => link.closest('tr').contains(document.activeElement));
    links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
  };
  addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const menu = one(OPEN);
      if (menu) { closeMenus(); one('summary', menu).focus(); }
      return;
    }
    const find = one('[data-find]');
    if (find && event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); find.focus(); find.select(); return; }
    const form = event.target.form;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form && form.method === 'post') { one('button.button-primary', form)?.click(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || one('dialog[open]')) return;
    if (localStorage.getItem('tuttu-keys') === 'off') return;
    const keys = document.getElementById('keys');
    if (event.key === '/' && find) { event.preventDefault(); find.focus(); find.select(); }
    else if (event.key === '?' && keys) keys.showModal();
    else if (event.key === 'j' && keys) rows(1);
    else if (event.key === 'k' && keys) rows(-1);
    else if (/^[a-z]$/.test(event.key)) {
      const target = one(`main [data-key="${event.key}"]`) || one(`[data-key="${event.key}"]`);
      if (target) { event.preventDefault(); target.click(); }
    }
  });

  // Where the server works on something, the page looks again, unless somebody is just doing something on it.
  const start = () => {
    enhance(document);
    const off = one('[data-keys-off]');
    if (off) off.checked = localStorage.getItem('tuttu-keys') === 'off';
    one('[aria-invalid=true]')?.focus();
    all('.nav [aria-current=page]').forEach(link => laidOut(link, () => link.scrollIntoView({block: 'nearest', inline: 'center'})));
    // What a page brings along is no change to a screen reader: messages are said once the page is there.
    const said = all('main .notice[role=status]').map(notice => notice.textContent.trim()).join(' ');
    if (said) setTimeout(() => { one('[data-said]').textContent = said; }, 300);
    const later = one('[data-reload]');
    if (later) setInterval(() => { if (!document.hidden && !one('dialog[open],[data-sent]')) location.reload(); }, Number(later.dataset.reload));
    if (window.jQuery) jQuery(document).on('pfAjaxComplete', () => enhance(document));
  };
  const worker = one('link[rel=manifest]')?.dataset.worker;
  if (worker && navigator.serviceWorker) addEventListener('load', () => navigator.serviceWorker.register(worker, {updateViaCache: 'none'}).catch(() => {}));
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', start) : start();
})();
