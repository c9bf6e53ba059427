'use strict';
// Kept are files under addresses that change with their content, and no page: what somebody saw is gone with the sign-in.
const CACHE = 'tuttu-%version%';
const OFFLINE = '%offline%';
const FILES = ['%files%'];

addEventListener('install', event => event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(FILES)).then(() => skipWaiting())));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('tuttu-') && name !== CACHE) await caches.delete(name);
  await registration.navigationPreload?.enable();
  await clients.claim();
})()));

addEventListener('fetch', event => {
  const {request} = event;
  const {origin, pathname} = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then(kept => kept || fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(page(event, !pathname.startsWith('%back-office%')));
});

// What was asked for ahead has to be taken, for the back office too: else the browser asks again, and the code of a sign-in holds once.
const page = async (event, isOurs) => {
  try {
    return await event.preloadResponse || await fetch(event.request);
  } catch {
    return isOurs && await caches.match(OFFLINE) || Response.error();
  }
};
