"""In a real browser: the words behind any line in one action, and nothing that nobody asked for."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import chromium
import pytest
from briefings import bare, full
from hostile import TEXTS, holding

from briefing.pipeline import make
from briefing.schema import Briefing
from briefing.views import render

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
pytestmark = pytest.mark.skipif(
    not chromium.found(), reason="no Chromium on this machine, so no page was tried in a browser"
)

# What is lit, whether it can be seen, and the words that the claim's links lead to.
SEEN = """(id => {
  const claim = document.getElementById(id), pane = document.querySelector('.article').getBoundingClientRect();
  const numbers = [...claim.querySelectorAll('a.words')].map(link => link.hash.slice(1));
  const marks = number => [...document.querySelectorAll('.e' + number)];
  const first = marks(location.hash.slice(1))[0].getClientRects()[0], x = first.left + 2, y = first.top + 2;
  return {
    words: numbers.map(number => marks(number).map(mark => mark.textContent).join('')),
    lit: numbers.every(number => marks(number).every(mark => mark.matches('.lit'))),
    chosen: claim.matches('.chosen'),
    first: numbers.includes(location.hash.slice(1)),
    seen: y >= 0 && y < innerHeight && document.elementFromPoint(x, y)?.tagName === 'MARK',
  };
})"""


@pytest.fixture(scope="module")
def page() -> Iterator[chromium.Page]:
    with chromium.browser() as opened:
        yield opened


def briefing_of(name: str) -> Briefing:
    return full() if name == "full" else make(str(Path(__file__).parent.parent / "examples" / f"{name}.txt"))


def written(briefing: Briefing, folder: Path, **options: Any) -> Path:
    path = folder / "page.html"
    path.write_bytes(render(briefing, format="html", **options).encode())
    return path


def quotes_of(briefing: Briefing) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim, evidence in briefing.evidence():
        found.setdefault(claim, set()).add(" ".join(evidence.quote.split()))
    return found


def is_proved(page: chromium.Page, claim: str, quotes: set[str]) -> bool:
    seen = page.run(f"{SEEN}({json.dumps(claim)})")
    words = {" ".join(text.split()) for text in seen.pop("words")}
    return words == quotes and all(seen.values())


BRIEFINGS = pytest.mark.parametrize("name", [*(path.stem for path in EXAMPLES), "full"])


@BRIEFINGS
@pytest.mark.parametrize("width", [1280, 360])
def test_a_click_on_any_line_lights_its_words_in_the_article(
    name: str, width: int, page: chromium.Page, tmp_path: Path
) -> None:
    briefing = briefing_of(name)
    page.look(width=width).open(written(briefing, tmp_path))

    unproved = []
    for claim, quotes in quotes_of(briefing).items():
        page.run(f"document.querySelector('#{claim} :is(.line, .name)').scrollIntoView({{block: 'center'}})")
        box = page.run(f"document.querySelector('#{claim} :is(.line, .name)').getClientRects()[0].toJSON()")
        page.click(box["left"] + 4, box["top"] + box["height"] / 2)
        if not is_proved(page, claim, quotes):
            unproved.append(claim)

    assert unproved == []


@BRIEFINGS
def test_the_keyboard_alone_lights_the_words_of_any_line(name: str, page: chromium.Page, tmp_path: Path) -> None:
    briefing = briefing_of(name)
    quotes = quotes_of(briefing)
    page.look().open(written(briefing, tmp_path))

    proved = set()
    for _ in range(20 * len(quotes)):
        page.press("Tab")
        claim = page.run("document.activeElement.matches('.words') ? document.activeElement.closest('[id]').id : ''")
        if claim and claim not in proved:
            page.press("Enter")
            page.run("new Promise(done => setTimeout(done, 0))")
            if is_proved(page, claim, quotes[claim]):
                proved.add(claim)
        elif page.run("document.activeElement.matches('.article')"):
            break

    assert proved == set(quotes)


@BRIEFINGS
def test_marked_words_list_every_line_that_stands_on_them(name: str, page: chromium.Page, tmp_path: Path) -> None:
    page.look().open(written(briefing_of(name), tmp_path))

    differing = page.run("""[...document.querySelectorAll('mark')].filter(mark => {
      mark.click();
      const listed = [...document.querySelectorAll('.lines a')].map(link => link.hash.slice(1)).sort();
      const numbers = [...mark.classList].filter(name => /^e\\d/.test(name)).map(name => '#' + name.slice(1));
      const standing = [...document.querySelectorAll('.briefing li[id]')].filter(
        claim => [...claim.querySelectorAll('a.words')].some(link => numbers.includes(link.hash)));
      return listed.length === 0 || listed.join() !== standing.map(claim => claim.id).sort().join();
    }).map(mark => mark.textContent)""")

    assert differing == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_opened_at_a_line_lights_its_words(width: int, page: chromium.Page, tmp_path: Path) -> None:
    path = written(briefing_of("trade-dispute"), tmp_path)
    page.look(width=width).open(path, at="P14")

    lit, seen = page.run(
        """(() => {
          const numbers = [...document.querySelectorAll('#P14 a.words')].map(link => link.hash.slice(1));
          const marks = numbers.flatMap(number => [...document.querySelectorAll('.e' + number)]);
          const top = document.getElementById('P14').getBoundingClientRect().top;
          const mark = marks[0].getBoundingClientRect();
          const isSeen = mark.top >= 0 && mark.bottom <= innerHeight;
          return [marks.every(mark => mark.matches('.lit')) && document.getElementById('P14').matches('.chosen'),
                  top >= 0 && top < innerHeight && (isSeen || innerWidth < 1152)];
        })()"""
    )
    assert (lit, seen) == (True, True)


def test_escape_lets_go_and_gives_the_focus_back(page: chromium.Page, tmp_path: Path) -> None:
    page.look().open(written(full(), tmp_path))
    page.run("document.querySelector('.count').focus()")

    page.press("Enter")
    inside = page.run("document.activeElement.closest('.lines') !== null")
    page.press("Escape")

    left = page.run("[document.querySelector('.lines, .lit'), document.activeElement.className]")
    assert (inside, left) == (True, [None, "count"])


@pytest.mark.parametrize("width", [1280, 360])
def test_without_script_every_quote_is_a_link_to_its_lit_words(width: int, page: chromium.Page, tmp_path: Path) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.look(width=width).open(written(full(), tmp_path))
        links = page.run("[...new Set([...document.querySelectorAll('a.words')].map(link => link.hash.slice(1)))]")
        dark = []
        for number in links:
            page.run(f"document.querySelector('a.words[href=\"#{number}\"]').click()")
            lit = page.run(
                f"[...document.querySelectorAll('.e{number}')].map(one => getComputedStyle(one).backgroundColor)"
            )
            if set(lit) != {"rgb(255, 212, 71)"}:
                dark.append((number, lit))
    finally:
        page.call("Emulation.setScriptExecutionDisabled", value=False)

    assert dark == []


def extremes() -> dict[str, Briefing]:
    first, *_ = full().positions
    many = tuple(first.model_copy(update={"id": f"P{number}"}) for number in range(1, 201))
    return {
        "full": full(),
        "nothing": bare(),
        "200 positions": full().model_copy(update={"positions": many}),
        "a word of 5,000 letters": holding("A" * 5000),
        "a title of 1,000 letters": full().model_copy(update={"title": "Harbour talks " * 70}),
        "right to left": holding("قال الوزير إن المحادثات لم تنته بعد"),
    }


@pytest.mark.parametrize("name", extremes())
@pytest.mark.parametrize("has_article", [True, False], ids=["whole", "to forward"])
def test_no_page_scrolls_sideways_or_does_anything_unasked(
    name: str, has_article: bool, page: chromium.Page, tmp_path: Path
) -> None:
    path = written(extremes()[name], tmp_path, without_article=not has_article)

    for width in (320, 360, 768, 1280, 3840):
        for media in ("", "print"):
            page.look(width=width, media=media).open(path)
            too_wide = page.run("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
            assert (width, media, too_wide, page.unasked) == (width, media, 0, [])


# Every rule of WCAG to AA, and what axe calls best practice; axe below 4.8 cannot read the colours of the page.
AXE = os.environ.get("AXE", "")
VIOLATIONS = """axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(found => found.violations.map(one => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200)]))"""


@pytest.mark.skipif(not AXE, reason="AXE names no axe.min.js; `pip download --no-deps axe-playwright-python` has one")
@pytest.mark.parametrize(
    ("name", "has_article"),
    [
        *((path.stem, True) for path in EXAMPLES),
        *((name, True) for name in ("full", "nothing", "200 positions", "right to left")),
        ("full", False),
    ],
)
def test_axe_finds_nothing_on_any_page(name: str, has_article: bool, page: chromium.Page, tmp_path: Path) -> None:
    axe = Path(AXE).read_text(encoding="utf-8")
    briefing = extremes()[name] if name in extremes() else briefing_of(name)
    path = written(briefing, tmp_path, without_article=not has_article)

    found = {}
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 360)):
        page.look(width=width, prefers_color_scheme=scheme).open(path)
        page.run(f"{axe}; 0")
        found[scheme, width] = page.run(VIOLATIONS)

    assert not any(found.values()), found


def test_no_hostile_text_opens_asks_for_or_runs_anything(page: chromium.Page, tmp_path: Path) -> None:
    page.look()

    for name, words in TEXTS.items():
        page.open(written(holding(words), tmp_path))
        page.run("for (const one of document.querySelectorAll('.briefing li[id], mark, .count')) one.click()")
        ran = page.run("[typeof steal, window.__pwned, document.scripts.length, location.pathname.split('/').pop()]")
        assert (name, ran, page.unasked) == (name, ["undefined", None, 1, "page.html"], [])
