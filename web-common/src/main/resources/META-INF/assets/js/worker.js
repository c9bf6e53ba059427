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
  else if (request.mode === 'navigate' && !pathname.startsWith('%back-office%')) event.respondWith(page(event));
});

const page = async event => {
  try {
    return await event.preloadResponse || await fetch(event.request);
  } catch {
    return await caches.match(OFFLINE) || Response.error();
  }
};
