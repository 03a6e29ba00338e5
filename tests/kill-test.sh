#!/usr/bin/env bash
# usage: tests/kill-test.sh [ROUNDS] [STORIES]
# Kills builds (SIGKILL) at random moments while they turn one site into another over the same output folder, and looks at what is left
# each time: every link of every page must land and every page must be whole. At the end a build must heal everything.
# Prints "survived N of N". STATIC_ARCHIVE names the program; by default it is the one that "dotnet build -c Release" makes.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
program="${STATIC_ARCHIVE:-$root/src/StaticArchive.Cli/bin/Release/net10.0/static-archive}"
if [ ! -x "$program" ]; then
  dotnet build "$root/src/StaticArchive.Cli" -c Release -v quiet -nologo
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
exec python3 - "$program" "$root/theme" "$work" "${1:-200}" "${2:-150}" <<'PYTHON'
import pathlib, random, re, subprocess, sys, time
from urllib.parse import unquote

program, theme, work, rounds, stories = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
output = work / "output"
marker = output / ".static-archive" / "files"
random.seed(1)

def write_input(folder, numbers, edition):
    (folder / "stories").mkdir(parents=True)
    (folder / "archive.yml").write_text("title: Kill test\nbaseUrl: https://kill.example/\n")
    for n in numbers:
        link = f"[the one before](story-{n - 1}.md)" if n - 1 in numbers else "nothing"
        (folder / "stories" / f"story-{n}.md").write_text(
            f"---\ntitle: Story {n}\npublished: {2000 + n % 20}-01-{n % 28 + 1:02}\nstandfirst: Edition {edition}.\n"
            f"tags: [tag {n % 7}, tag of edition {edition}]\npeople: [Person {n % 31}]\n---\n\nIt follows {link}.\n\n## Part {edition}\n\nText.\n")

# The second site lacks a third of the first one's stories, has as many others, and differs on every page.
write_input(work / "a", range(0, stories), 1)
write_input(work / "b", range(stories // 3, stories + stories // 3), 2)

def command(name, folder=output):
    return [program, "build", "--input", str(work / name), "--theme", theme, "--output", str(folder)]

def build(name, folder=output):
    subprocess.run(command(name, folder), check=True, stdout=subprocess.DEVNULL)

known_pages = {}

# What a page's bytes say of it: whether it is whole, and the paths that it links to. Most pages are the same from round to round.
def read_page(content):
    if content not in known_pages:
        text = content.decode()
        links = set()
        for link in re.findall(r'(?:href|src)="([^"#?]+)', text):
            if link.startswith("https://kill.example/"):
                link = link[len("https://kill.example"):]
            if "://" not in link and link.startswith("/"):
                links.add(unquote(link))
        known_pages[content] = text.rstrip().endswith("</html>"), sorted(links)
    return known_pages[content]

def faults():
    files = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file() and p.relative_to(output).parts[0] != ".static-archive"}
    for path in sorted(files):
        if not path.endswith(".html"):
            continue
        whole, links = read_page((output / path).read_bytes())
        if not whole:
            yield f"{path} is not whole"
        for link in links:
            target = link.lstrip("/")
            if target not in files and (target + "/index.html").lstrip("/").replace("//", "/") not in files:
                yield f"{path} links to {link}, which is not there"

def stamp():
    return marker.stat().st_mtime_ns if marker.exists() else 0

build("a")
start = time.monotonic(); build("b"); duration = time.monotonic() - start
survived = killed = 0
for number in range(rounds):
    before = stamp()
    process = subprocess.Popen(command("ba"[number % 2]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if number % 4 == 0:
        time.sleep(random.uniform(0, duration))
    else:
        # Most of the time nothing is being moved, so wait for the moment when it begins.
        while stamp() == before and process.poll() is None:
            pass
        time.sleep(random.uniform(0, 0.1 * duration))
    killed += process.poll() is None
    process.kill()
    process.wait()
    found = list(faults())
    survived += not found
    for fault in found[:3]:
        print(f"round {number + 1}: {fault}")

build("a")
build("a", work / "fresh")
comparison = subprocess.run(["diff", "-rq", "-x", "lock", "-x", "state", output, work / "fresh"], capture_output=True, text=True).stdout
if comparison:
    print(comparison[:2000])
print(f"survived {survived} of {rounds} ({killed} builds were killed before their end), {'not ' if comparison else ''}healed by the next build")
sys.exit(0 if survived == rounds and not comparison else 1)
PYTHON
