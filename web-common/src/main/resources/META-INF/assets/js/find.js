// The back office's search box suggests while somebody types: a combobox with a list below it. Without this it is a form like any other.
(() => {
  'use strict';
  const PAUSE = 120;
  const SHORTEST = 2;

  const start = () => {
    const form = document.querySelector('form[data-suggest]');
    if (!form) return;
    const input = form.querySelector('[data-find]');
    const say = (element, attributes) => { for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value); return element; };
    const make = (tag, attributes, text) => Object.assign(say(document.createElement(tag), attributes), text ? {textContent: text} : {});
    const list = make('div', {id: 'find-list', class: 'find-list', role: 'listbox', 'aria-label': form.dataset.list, hidden: ''});
    const status = make('p', {class: 'sr', role: 'status'});
    form.append(list, status);
    say(input, {role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false'});

    let timer, asking, shown, active = -1, eager = false;
    const options = () => [...list.querySelectorAll('[role=option]')];
    const typed = () => input.value.trim();

    const choose = index => {
      const all = options();
      active = index;
      all.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
      if (index < 0) { input.removeAttribute('aria-activedescendant'); return; }
      input.setAttribute('aria-activedescendant', all[index].id);
      all[index].scrollIntoView({block: 'nearest'});
    };
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      eager = false;
      shown = undefined;
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      choose(-1);
    };
    const open = (...content) => {
      list.replaceChildren(...content);
      list.hidden = false;
      input.setAttribute('aria-expanded', String(options().length > 0));
      choose(-1);
    };
    const icon = name => {
      const drawn = (tag, attributes) => say(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes);
      const svg = drawn('svg', {class: 'icon', 'aria-hidden': 'true'});
      svg.append(drawn('use', {href: form.dataset.icons + name}));
      return svg;
    };
    const option = (hit, i) => {
      const link = make('a', {id: `find-${i}`, class: 'hit', role: 'option', 'aria-selected': 'false', href: hit.href, tabindex: '-1'});
      link.append(icon(hit.icon ?? 'search'), make('span', {class: 'hit-title'}, hit.title));
      if (hit.detail) link.append(make('span', {class: 'hit-detail'}, hit.detail));
      if (hit.kind) link.append(make('span', {class: 'hit-kind'}, hit.kind));
      return link;
    };
    const show = found => {
      status.textContent = found.status;
      const nothing = found.hits.length ? [] : [make('p', {class: 'find-note', 'aria-hidden': 'true'}, found.status)];
      open(...nothing, ...[...found.hits, found.all].map(option));
      if (eager) choose(0);
      eager = false;
    };
    const explain = text => {
      status.textContent = text;
      open(make('p', {class: 'find-note', 'aria-hidden': 'true'}, text));
    };

    const ask = async () => {
      const q = typed();
      asking?.abort();
      const mine = asking = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(q)}`, {signal: mine.signal, headers: {Accept: 'application/json'}});
        const found = answer.ok ? await answer.json() : null;
        if (mine !== asking || mine.signal.aborted) return;
        if (found) { shown = q; show(found); } else explain(answer.status === 401 ? form.dataset.signedOut : form.dataset.failed);
      } catch (fault) {
        if (fault.name !== 'AbortError' && mine === asking) explain(form.dataset.failed);
      }
    };
    const later = () => {
      clearTimeout(timer);
      if (typed().length < SHORTEST) { close(); status.textContent = ''; } else if (typed() !== shown) timer = setTimeout(ask, PAUSE);
    };

    input.addEventListener('input', event => { eager = false; if (!event.isComposing) later(); });
    input.addEventListener('compositionend', later);
    input.addEventListener('keydown', event => {
      if (event.isComposing) return;
      const count = options().length;
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (step && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        // Whoever is quicker than the answer means its first hit.
        if (list.hidden) { eager = step > 0; shown = undefined; later(); return; }
        if (count) choose((active + step + 1 + count + 1) % (count + 1) - 1);
      } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
        event.preventDefault();
        options()[active].click();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'Tab') close();
    });
    // A press on a hit must not take the focus, and with it the list, away before the click.
    list.addEventListener('mousedown', event => event.preventDefault());
    input.addEventListener('blur', close);
    addEventListener('pageshow', event => { if (event.persisted) close(); });
  };
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', start) : start();
})();
