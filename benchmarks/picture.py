"""Take the README's picture of a page: python benchmarks/picture.py [EXAMPLE] [OUTPUT.png]; needs a Chromium."""

import base64
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import chromium  # noqa: E402 - it lies beside the tests that use it too

import briefing  # noqa: E402

WIDTH, HEIGHT = 1280, 860
# The line whose words are lit in the picture.
LINE = "#S2 .line"


def main(article: Path, output: Path) -> None:
    """Make the briefing of an article, open its page, choose a line, and keep what can be seen."""
    made = briefing.make(str(article), engine="extractive")
    with tempfile.TemporaryDirectory() as folder, chromium.browser() as page:
        path = Path(folder) / "page.html"
        path.write_text(briefing.render(made, format="html"), encoding="utf-8")
        page.call("Emulation.setScrollbarsHidden", hidden=True)
        page.look(width=WIDTH, height=HEIGHT, prefers_color_scheme="light").open(path)
        page.run(f"document.querySelector('{LINE}').click()")
        page.run("new Promise(done => setTimeout(done, 100))")
        page.run("document.activeElement.blur()")
        shot = page.call("Page.captureScreenshot", format="png")
    output.write_bytes(base64.b64decode(shot["data"]))
    print(f"{output}: {output.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    example = given[0] if given else ROOT / "examples" / "security-guarantees.txt"
    main(example, given[1] if len(given) > 1 else example.with_suffix(".png"))
