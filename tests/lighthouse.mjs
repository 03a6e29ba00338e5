// What tests/lighthouse.sh needs of Node; it is copied to where lighthouse and sharp are installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [task, ...words] = process.argv.slice(2);
const here = import.meta.dirname;
const report = join(here, 'report.json');

function lighthouse(url, flags, ...more) {
  const run = spawnSync(join(here, 'node_modules/.bin/lighthouse'),
    [url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`, ...more], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(1);
  return JSON.parse(readFileSync(report, 'utf8'));
}

async function photographs(folder) {
  const { default: sharp } = await import('sharp');
  for (let i = 1; i <= 6; i++) {
    const noise = { type: 'gaussian', mean: 90 + i * 15, sigma: 60 };
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#000', noise } })
      .blur(3).linear(4, -300).jpeg({ quality: 90 }).toFile(join(folder, `photo-${i}.jpg`));
  }
}

function scores([flags, ...pages]) {
  console.log(`${'page'.padEnd(12)} performance accessibility best-practices seo   CLS`);
  for (const page of pages) {
    const at = page.indexOf('=');
    const { categories, audits } = lighthouse(page.slice(at + 1), flags);
    const score = (id, width) => String(Math.round(categories[id].score * 100)).padStart(width);
    console.log(page.slice(0, at).padEnd(12) + score('performance', 12) + score('accessibility', 14)
      + score('best-practices', 15) + score('seo', 4) + audits['cumulative-layout-shift'].numericValue.toFixed(3).padStart(6));
    for (const { id, auditRefs } of Object.values(categories)) {
      for (const { id: audit, weight } of categories[id].score < 0.98 ? auditRefs : [])
        if (weight > 0 && audits[audit].score < 1)
          console.log(`    ${id}: ${audits[audit].title} ${audits[audit].displayValue ?? ''}`);
    }
  }
}

// All images, those that are loaded late as well: the screen is higher than the page.
function bytes([flags, url, originals]) {
  const { audits } = lighthouse(url, flags, '--only-audits=network-requests', '--screenEmulation.width=390',
    '--screenEmulation.height=20000', '--screenEmulation.deviceScaleFactor=1', '--screenEmulation.mobile');
  const images = audits['network-requests'].details.items.filter((item) => item.resourceType === 'Image');
  const sum = images.reduce((so, item) => so + item.transferSize, 0);
  console.log(`images on 390 pixels: ${images.length}, ${(sum / 1000).toFixed(0)} kB of ${(originals / 1000).toFixed(0)} kB: `
    + `${(100 * sum / originals).toFixed(1)} %`);
}

await { photographs: ([folder]) => photographs(folder), scores, bytes }[task](words);
