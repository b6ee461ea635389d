"""Exim 4 and Dovecot of Debian on this machine: both as an ordinary user, on free ports, in a folder of their own."""

import getpass
import grp
import imaplib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import trustme
from smtp_server import PASSWORD, USER, free_port

EXIM_PROGRAM, DOVECOT_PROGRAM = Path("/usr/sbin/exim4"), Path("/usr/sbin/dovecot")
# Exim looks this name up before it reads any configuration.
EXIM_USER = "Debian-exim"

EXIM = """
exim_path = {folder}/exim4
exim_user = {user}
exim_group = {group}
deliver_drop_privilege
primary_hostname = mx.test.example
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = {starttls} : {tls}
tls_on_connect_ports = {tls}
tls_certificate = {folder}/certificate.pem
tls_privatekey = {folder}/key.pem
tls_advertise_hosts = *
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
host_lookup =
rfc1413_query_timeout = 0s
keep_environment =
never_users =
message_size_limit = 200K
acl_smtp_mail = mail
acl_smtp_rcpt = rcpt
begin acl
mail:
  deny message = 5.7.0 TLS first
       !encrypted = *
  deny message = 5.7.0 log in first
       !authenticated = *
  accept
rcpt:
  defer message = 4.2.2 mailbox busy
        local_parts = busy
  deny message = 5.1.1 no such user
       local_parts = nobody
  deny message = 5.7.1 relay denied
       !domains = example.org
  accept
begin routers
all:
  driver = accept
  local_parts = lena : ada
  transport = maildir
begin transports
maildir:
  driver = appendfile
  directory = {folder}/mail/$local_part_data/Maildir
  create_directory
  maildir_format
  user = {user}
begin retry
* * F,1h,1m
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_condition = ${{if and{{{{eq{{$auth2}}{{{login}}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
  server_prompts = :
"""
DOVECOT = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/dovecot
log_path = {folder}/log/dovecot
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
ssl = required
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
auth_mechanisms = plain
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%n
}}
mail_location = maildir:{folder}/mail/%n/Maildir
first_valid_uid = 1
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imap}
  }}
}}
"""


class Office:
    """A mail server that takes and delivers, and one that lets readers read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # As root neither would deliver; then both run as the user that Debian made for Exim.
        self.user = EXIM_USER if os.getuid() == 0 else getpass.getuser()
        entry = pwd.getpwnam(self.user)
        self.group = grp.getgrgid(entry.pw_gid).gr_name
        self.starttls, self.tls, self.imap = free_port(), free_port(), free_port()
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(folder / "authority.pem"))
        certificate = authority.issue_cert("localhost")
        certificate.private_key_pem.write_to_path(str(folder / "key.pem"))
        for number, blob in enumerate(certificate.cert_chain_pems):
            blob.write_to_path(str(folder / "certificate.pem"), append=number > 0)
        for name in ("spool", "log", "mail"):
            (folder / name).mkdir()
        # A copy has no special rights, whatever the installed program has.
        shutil.copy(EXIM_PROGRAM, folder / "exim4")
        (folder / "exim4").chmod(0o755)
        values = {**vars(self), "login": USER, "password": PASSWORD}
        (folder / "exim.conf").write_text(EXIM.format(**values), encoding="utf-8")
        (folder / "dovecot.conf").write_text(DOVECOT.format(**values), encoding="utf-8")
        folder.chmod(0o755)
        if os.getuid() == 0:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, entry.pw_uid, entry.pw_gid)

    @property
    def authority(self) -> Path:
        """The certificate that vouches for both servers."""
        return self.folder / "authority.pem"

    @contextmanager
    def open(self) -> Iterator[None]:
        """Both run, each a process of its own that is ended by its id."""
        exim = self._started([str(self.folder / "exim4"), "-C", str(self.folder / "exim.conf"), "-bdf", "-q1m"])
        try:
            self._wait_for(self.starttls, exim)
            dovecot = self._started([str(DOVECOT_PROGRAM), "-F", "-c", str(self.folder / "dovecot.conf")])
            try:
                self._wait_for(self.imap, dovecot)
                yield
            finally:
                dovecot.terminate()
                dovecot.wait(10)
        finally:
            exim.terminate()
            exim.wait(10)

    def read(self, reader: str, number: int = 1) -> list[bytes]:
        """The mails of a reader over IMAP, once there are so many."""
        context = ssl.create_default_context(cafile=str(self.authority))
        until = time.monotonic() + 15
        while True:
            with imaplib.IMAP4_SSL("localhost", self.imap, ssl_context=context, timeout=10) as box:
                box.login(reader, PASSWORD)
                box.select("INBOX", readonly=True)
                found = box.search(None, "ALL")[1][0].split()
                if len(found) >= number or time.monotonic() > until:
                    return [box.fetch(one, "(BODY.PEEK[])")[1][0][1] for one in found]  # type: ignore[index]
            time.sleep(0.1)

    def _started(self, command: list[str]) -> "subprocess.Popen[bytes]":
        as_user = {"user": self.user, "group": self.group, "extra_groups": []} if os.getuid() == 0 else {}
        with (self.folder / "log" / "out").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, **as_user)  # type: ignore[call-overload,no-any-return]

    def _wait_for(self, port: int, process: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + 10
        while time.monotonic() < until and process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), 0.5).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError((self.folder / "log" / "out").read_text(encoding="utf-8", errors="replace")[-2000:])


def lacks() -> str:
    """What is missing for such an office on this machine, or ""."""
    missing = [program.name for program in (EXIM_PROGRAM, DOVECOT_PROGRAM) if not program.is_file()]
    return f"not installed: {', '.join(missing)}" if missing else ""


@contextmanager
def opened() -> Iterator[Office]:
    """An office in a folder that is gone afterwards."""
    # Not pytest's folder: the servers run as another user, who may not enter it.
    with tempfile.TemporaryDirectory(prefix="office-") as folder:
        office = Office(Path(folder))
        with office.open():
            yield office
