"""The house keeps its own rules: layers, names, start-up, errors, README, wheel."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import errors
from briefing.cli.parser import make_parser

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "briefing").rglob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
SLOW = {"openai", "instructor", "pydantic", "jinja2", "chardet", "genai_prices", "sqlite3", "asyncio"}


def commands() -> list[str]:
    actions = make_parser()._subparsers
    assert actions is not None
    return list(actions._group_actions[0].choices or ())


def imported_by(*arguments: str) -> set[str]:
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefing", *arguments], capture_output=True, text=True, check=True
    )
    return {line.rsplit("|", 1)[-1].strip() for line in shown.stderr.splitlines() if line.startswith("import time:")}


def test_a_module_imports_only_from_the_layers_below_it() -> None:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

    checked = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)

    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version_import_no_slow_package(flag: str) -> None:
    assert imported_by(flag) & SLOW == set()


def test_the_public_names_are_what_is_exported() -> None:
    assert sorted(briefing.__all__) == sorted(briefing._HOMES)
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_module_outgrows_its_room() -> None:
    long = {path.name: lines for path in MODULES if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350}

    assert long == {}


def test_every_error_is_raised_with_a_hint() -> None:
    names = {name for name, value in vars(errors).items() if inspect.isclass(value)}
    bare = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
                keywords = {keyword.arg for keyword in node.exc.keywords}
                if node.exc.func.id in names and not keywords & {"hint", None}:
                    bare.append(f"{path.name}:{node.lineno}")

    assert bare == []


def test_the_tree_of_errors_is_drawn_whole() -> None:
    drawn = set(re.findall(r"\w+Error\b", errors.__doc__ or ""))

    assert drawn == {name for name, value in vars(errors).items() if inspect.isclass(value)}


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"briefing {command}" in README


@pytest.mark.parametrize("command", commands())
def test_every_command_has_an_example_in_its_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        make_parser().parse_args([command, "--help"])

    assert f"briefing {command}" in capsys.readouterr().out.split("example", 1)[1]


def test_every_example_of_the_readme_is_a_command_that_exists() -> None:
    typed = re.findall(r"^(?:\S+=\S+ )*(?:\S+\| )?(?:\.venv/bin/)?briefing (\S+)", README, flags=re.MULTILINE)

    assert set(typed) <= {*commands(), "--version"}


def test_prompts_stand_in_their_folder_and_not_in_code() -> None:
    tells = re.compile(r"you are an?\b|your task|answer with (?:one )?json", re.IGNORECASE)

    telling = [path.name for path in MODULES if tells.search(path.read_text(encoding="utf-8"))]

    assert telling == []


def test_nothing_but_templates_and_notes_lies_in_templates_and_prompts() -> None:
    names = [path.name for folder in ("prompts", "templates") for path in (ROOT / folder).iterdir()]

    assert [name for name in names if not name.endswith((".jinja", "README.md"))] == []


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("*.jinja")), ids=lambda path: path.name)
def test_no_template_gives_two_macros_one_name(path: Path) -> None:
    names = re.findall(r"{%-? macro (\w+)", path.read_text(encoding="utf-8"))

    assert sorted(names) == sorted(set(names))


def test_every_package_says_its_modules_on_import() -> None:
    for found in pkgutil.walk_packages(briefing.__path__, prefix="briefing."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
