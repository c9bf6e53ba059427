// Reads "NAME ADDRESS" lines, signs in where the argument says, and prints what Lighthouse makes of each page on its phone profile.
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const [signIn] = process.argv.slice(2);
const pages = [];
for await (const line of createInterface({ input: process.stdin })) if (line.trim()) pages.push(line.split(' '));

const browser = await puppeteer.launch({
  executablePath: process.env.TUTTU_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.goto(signIn);
await page.type('#username', 'anna@example.com');
await page.type('#password', 'demo');
await Promise.all([page.waitForNavigation(), page.click('#kc-login')]);

const row = cells => console.log(cells.map((cell, i) => i ? String(cell).padStart(12) : String(cell).padEnd(26)).join(''));
row(['page', 'performance', 'access', 'practices', 'paint ms', 'shift', 'blocked ms', 'kB']);
const keys = Object.keys(GOALS);
const look = async address => {
  const { lhr } = await lighthouse(address, { onlyCategories: keys, disableStorageReset: true, logLevel: 'silent' }, undefined, page);
  return { lhr, scores: keys.map(key => Math.round((lhr.categories[key]?.score ?? 0) * 100)) };
};
for (const [name, address] of pages) {
  // One look depends on what else the machine does: one that misses a goal is the first of three, of which the middle one counts.
  const looks = [await look(address)];
  if (looks[0].scores.some((score, i) => score < GOALS[keys[i]])) looks.push(await look(address), await look(address));
  looks.sort((one, other) => one.scores[0] - other.scores[0]);
  const { lhr, scores } = looks[looks.length >> 1];
  const value = audit => lhr.audits[audit]?.numericValue ?? NaN;
  row([name, ...scores, value('largest-contentful-paint').toFixed(0), value('cumulative-layout-shift').toFixed(3), value('total-blocking-time').toFixed(0),
    (value('total-byte-weight') / 1000).toFixed(0)]);
  const missed = keys.filter((key, i) => scores[i] < GOALS[key]);
  for (const key of missed) {
    for (const { id, weight } of lhr.categories[key].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < (key === 'performance' ? 0.9 : 1)) {
        const item = audit.details?.items?.[0];
        console.log(`  MISSED ${name} ${key}: ${id} ${audit.displayValue ?? ''} ${item?.node?.snippet ?? item?.description ?? item?.url ?? ''}`);
      }
    }
  }
}
await browser.close();
