"""Hold what we show in Slack against Slack's own types, @slack/types, with the TypeScript compiler.

    npm install --prefix FOLDER @slack/types@3 typescript
    python benchmarks/slack_types.py FOLDER

Every message and view of the examples, of the briefing that has everything, of an empty one and of each hostile text of
the tests becomes a literal of `KnownBlock[]`, `ModalView` or `HomeView`. The types know structure and names, no
lengths. A message with a fault of our making goes first: a check that cannot fail says nothing.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from briefings import bare, full  # noqa: E402
from hostile import TEXTS, holding  # noqa: E402

from briefing.pipeline import make  # noqa: E402
from briefing.views import slack  # noqa: E402

FLAGS = "--noEmit --strict --skipLibCheck --ignoreConfig --module nodenext --moduleResolution nodenext".split()
BROKEN = [{"type": "header", "text": {"type": "mrkdwn", "text": "Briefing"}}]


def shown() -> Iterator[Any]:
    """Every message and view that is checked."""
    made = [make(str(path)) for path in sorted((ROOT / "examples").glob("*.txt"))]
    for briefing in [full(), bare(), *made, *map(holding, TEXTS.values())]:
        yield from slack.render(briefing, job="j1")
        yield slack.evidence(briefing, job="j1")
        yield slack.evidence(briefing, job="j1", page=1)
    when = datetime(2026, 3, 3, 18, 5, tzinfo=UTC)
    yield from slack.digest([full(), bare()], date=date(2026, 3, 4))
    yield slack.home([slack.Recent("Harbour talks", "#news", "https://team.slack.com/archives/C1/p1", when, "j1")])
    yield from (slack.progress(step, title="Harbour talks") for step in get_args(slack.Step))
    yield from (slack.notice(name) for name in get_args(slack.Notice))
    yield from (slack.failed("it is empty", "send another", reference="r1", job="j1"), slack.stopped(), slack.busy())


def compiled(folder: Path, name: str, lines: list[str]) -> subprocess.CompletedProcess[str]:
    """Compile these lines in the folder where the packages are."""
    source = folder / name
    head = 'import type { HomeView, KnownBlock, ModalView } from "@slack/types";\n'
    source.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    command = [str(folder / "node_modules" / ".bin" / "tsc"), *FLAGS, source.name]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def literal(number: int, page: Any) -> str:
    """A message or view as a constant that has its type."""
    kinds = {"modal": "ModalView", "home": "HomeView"}
    kind = kinds.get(page.get("type", ""), "KnownBlock[]")
    return f"export const m{number}: {kind} = {json.dumps(page if kind != 'KnownBlock[]' else page['blocks'])};"


def main(folder: Path) -> int:
    """Print how many pages were held against the types, and what is wrong with them."""
    if compiled(folder, "broken.ts", [literal(0, {"blocks": BROKEN})]).returncode == 0:
        print("the compiler lets a broken message pass: are @slack/types and typescript in the folder?")
        return 1
    pages = list(shown())
    done = compiled(folder, "pages.ts", [literal(number, page) for number, page in enumerate(pages)])
    print(f"{len(pages)} messages and views, {done.stdout.count('error TS')} faults\n{done.stdout[:2000]}".strip())
    return done.returncode


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
