"""`python -m briefing`: the command without its script."""

from briefing.cli import main

main()
