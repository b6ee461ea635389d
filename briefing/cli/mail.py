"""`briefing mail`: briefings to mailboxes; without `--send` into a file, and nowhere else."""

import argparse
import datetime as dt
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.check import say_unheld
from briefing.cli.commands import kept, made, settings_of
from briefing.cli.console import Console, printable
from briefing.cli.dispatch import ALL_SENT, has_unsent, list_outbox, open_transport, send_kept
from briefing.cli.mailboxes import mailing_list_of, readers_of, sender_of
from briefing.delivery import eml, file
from briefing.delivery.address import Mailbox
from briefing.delivery.inspection import problems_of_body, problems_of_head
from briefing.delivery.message import Content, MailingList, Message, body, compose
from briefing.errors import BriefingError, DeliveryError, SettingsError
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.schema import Briefing
    from briefing.views.mail import Letter

OUR_CHECKS, WRONG_INPUT = 1, 2


def mail(options: argparse.Namespace) -> int:
    """Mail briefings, or write the first mail into a file; exit codes of its own, as its help lists them."""
    try:
        if options.outbox:
            return list_outbox(settings_of(options))
        if not options.articles:
            return _send_what_waits(options)
        return _mail(options)
    except BriefingError as error:
        sys.stderr.write(f"{printable(str(error))}\n")
        return WRONG_INPUT


def _send_what_waits(options: argparse.Namespace) -> int:
    if not options.send or options.to:
        raise SettingsError(
            "mail: there is nothing to mail",
            hint="name it before --to: `briefing mail BRIEFING.json --to ADDRESS`; "
            "`briefing mail --send` sends what waits in the outbox",
        )
    settings = settings_of(options)
    if not has_unsent(settings):
        if sys.stderr.isatty():
            sys.stderr.write("nothing in the outbox is due\n")
        return ALL_SENT
    transport = open_transport(settings, options.via, sender=sender_of(settings, is_trial=False))
    return send_kept(settings, transport, keys=None)


def _mail(options: argparse.Namespace) -> int:
    from briefing.views.mail import letter as write_letter

    settings = settings_of(options)
    readers = readers_of(options.to)
    sender = sender_of(settings, is_trial=not options.send)
    lists = [mailing_list_of(options.list, to, sender, settings) for to in readers]
    target = None if options.send and not options.output else _target(options)
    transport = open_transport(settings, options.via, sender=sender) if options.send else None
    subject = _subject(options.subject)
    briefings = _briefings(options, settings)
    letter = write_letter(
        briefings, templates=settings.templates, subject=subject, unsubscribe=lists[0].by_mail if lists[0] else ""
    )
    try:
        messages = _messages(letter, briefings, zip(readers, lists, strict=True), sender=sender, slot=options.slot)
        problems = [*problems_of_body(messages[0].body), *(one for mail in messages for one in problems_of_head(mail))]
    except DeliveryError as error:
        problems = [error.message]
    if problems:
        return _refused(problems)
    if target is not None:
        _write(target, messages, letter, is_trial=transport is None)
    if transport is None:
        return 0
    keys = [message.key for message in messages]
    return send_kept(settings, transport, keys=keys, messages=messages, is_forced=options.force)


def _subject(typed: str | None) -> str | None:
    if typed is not None and (not typed.strip() or not typed.isprintable()):
        raise SettingsError(f"--subject: {typed[:60]!r} is not one line of text", hint="leave line breaks and such out")
    return typed


def _briefings(options: argparse.Namespace, settings: Settings) -> "list[Briefing]":
    with Console() as console:
        return [
            _kept(name) if name.endswith(".json") else made(name, options, settings, console)[0]
            for name in options.articles
        ]


def _kept(name: str) -> "Briefing":
    briefing = kept(name)
    say_unheld(briefing, name)
    return briefing


def _messages(
    letter: "Letter",
    briefings: "Sequence[Briefing]",
    readers: Iterable[tuple[Mailbox, MailingList | None]],
    *,
    sender: Mailbox,
    slot: str,
) -> list[Message]:
    """The same letter to each reader, each with a head of its own."""
    content = Content(
        subject=letter.subject,
        body=body(letter.text, letter.html, attachment=letter.text if letter.cut else ""),
        articles=tuple(info.id for briefing in briefings for info in briefing.documents),
        # When and how fast a briefing was made is no difference to a reader.
        says="\n".join(briefing.model_dump_json(exclude={"provenance"}) for briefing in briefings),
    )
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    return [
        compose(content, to=to, sender=sender, now=now, slot=slot, mailing_list=mailing_list)
        for to, mailing_list in readers
    ]


def _refused(problems: Sequence[str]) -> int:
    for problem in list(dict.fromkeys(problems))[:10]:
        sys.stderr.write(printable(f"mail: our own check refuses it: {problem}") + "\n")
    sys.stderr.write("  -> mend the template or the subject, or mail fewer briefings at once; nothing was sent\n")
    return OUR_CHECKS


def _write(target: str, messages: Sequence[Message], letter: "Letter", *, is_trial: bool) -> None:
    """Write the first mail, and say what it is."""
    first = messages[0]
    if target == "-":
        sys.stdout.buffer.write(first.raw)
        sys.stdout.buffer.flush()
    else:
        eml.write(Path(target), first.raw)
    told = [f"{len(first.raw) / 1000:,.0f} kB", "checked: it fetches nothing and no client clips it"]
    if letter.cut:
        told.append(f"{letter.cut:,} claims did not fit and stand in the attached text")
    if len(messages) > 1:
        told.append(f"{len(messages) - 1:,} more would go to the other addresses")
    if is_trial:
        told.append("nothing was sent; add `--send`")
    sys.stderr.write(printable(f"{target}: a mail to {first.recipient}, {'; '.join(told)}") + "\n")


def _target(options: argparse.Namespace) -> str:
    """Where the first mail is written: where it was asked for, else in this folder under the article's name."""
    if options.output == "-":
        return "-"
    stem = re.sub(r"[^\w.-]+", "-", Path(options.articles[0]).stem).strip("-.")[:60] or "briefing"
    target = Path(options.output or f"{stem}.briefing.eml")
    file.expect(target)
    if any(Path(article).exists() and target.exists() and target.samefile(article) for article in options.articles):
        raise SettingsError(f"{target}: is what the mail is made of", hint="choose another place with `-o`")
    return str(target)
