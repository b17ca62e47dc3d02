#!/usr/bin/env python3
"""Start-up and search beside newsboat and SQLite FTS5, with the same articles.

    cargo build --release --bin sahifa --example library_scale
    python3 benches/beside_newsboat.py [--articles N] [--feeds N] [--folder DIR]

Makes N articles (100,000), the same ones for the same number, and gives them to newsboat as feeds
in local files (20) and to sahifa as JSON Lines. Then starts both in a pseudo-terminal of 120x36
and takes the time until their first list is there, and until the answer to a search is; and asks
sahifa's index and an FTS5 table of the same articles the same questions. Nothing leaves the
machine. Needs Python 3.9 and newsboat; takes some minutes and about 1 GB of disk.
"""

import argparse
import fcntl
import html
import json
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import tempfile
import termios
import time
from email.utils import formatdate
from datetime import datetime
from pathlib import Path

STARTS = 5
SILENCE = 1.0
# Less than a list of another word's articles.
ECHO = 800
LIMIT = 600
ROWS, COLUMNS = 36, 120
# What a terminal answers to a request for its attributes.
ATTRIBUTES = b"\x1b[?64;1;2;6;22c"
NEWEST = "ZNEWEST"


class Session:
    """A program in a pseudo-terminal."""

    def __init__(self, command, environment):
        self.seen = b""
        self.started = time.perf_counter()
        self.pid, self.wire = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvpe(command[0], command, environment)
        self.last = self.started

    def read(self, wait):
        ready, _, _ = select.select([self.wire], [], [], wait)
        if not ready:
            return b""
        try:
            came = os.read(self.wire, 1 << 16)
        except OSError:
            return b""
        self.last = time.perf_counter()
        if b"\x1b[c" in came:
            os.write(self.wire, ATTRIBUTES)
        self.seen += came
        return came

    def until(self, mark):
        """Seconds from the last start() or key until `mark` is on the wire."""
        end = time.perf_counter() + LIMIT
        while mark not in self.seen:
            self.read(1)
            if time.perf_counter() > end:
                raise SystemExit(f"{mark!r} has never come")
        return self.last - self.started

    def until_rest(self):
        """Seconds until the last byte before a silence."""
        self.last = time.perf_counter()
        while self.read(SILENCE):
            pass
        return self.last - self.started

    def until_list(self):
        """Seconds until more has come than the echo of what was typed."""
        end = time.perf_counter() + LIMIT
        while len(self.seen) < ECHO:
            self.read(1)
            if time.perf_counter() > end:
                raise SystemExit("no list has come")
        return self.last - self.started

    def press(self, keys):
        self.seen = b""
        self.started = time.perf_counter()
        os.write(self.wire, keys.encode())

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.wire)


def articles(file):
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write_feeds(source, folder, feeds):
    """The articles as RSS, an equal share in each feed."""
    out = []
    for number in range(feeds):
        out.append(open(folder / f"{number}.xml", "w", encoding="utf-8"))
        out[-1].write(
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
            f"<title>FEED{number:02}</title><link>https://news.example/</link>"
            "<description>-</description>\n"
        )
    for index, article in enumerate(articles(source)):
        when = datetime.fromisoformat(article["published"].replace("Z", "+00:00"))
        out[index % feeds].write(
            f"<item><title>{html.escape(article['title'])}</title>"
            f"<link>{article['url']}</link><guid>{article['url']}</guid>"
            f"<pubDate>{formatdate(when.timestamp())}</pubDate>"
            f"<description>{html.escape(article['text'])}</description></item>\n"
        )
    for file in out:
        file.write("</channel></rss>\n")
        file.close()
    (folder / "urls").write_text(
        "".join(f"file://{folder}/{number}.xml\n" for number in range(feeds))
    )
    (folder / "config").write_text(
        "max-items 0\nkeep-articles-days 0\nauto-reload no\nrefresh-on-startup no\n"
    )


def prepared(arguments, folder, examples):
    """Writes the articles and reads them into both; returns the two command lines."""
    source, feeds = folder / "articles.jsonl", folder / "feeds"
    newsboat = ["newsboat", "-u", f"{feeds}/urls", "-c", f"{feeds}/cache.db", "-C", f"{feeds}/config"]
    library = folder / "library.sqlite3"
    sahifa = [str(examples.parent / "sahifa"), "--library", str(library)]
    if not source.exists():
        with open(source, "w", encoding="utf-8") as out:
            command = [examples / "library_scale", "generate", str(arguments.articles)]
            subprocess.run(command, stdout=out, check=True)
            # The newest one, whose title tells that the list is there.
            newest = {
                "url": "https://news.example/newest",
                "title": f"{NEWEST} خبر",
                "published": "2030-01-01T00:00:00Z",
                "language": "ar",
                "text": "آخر الأخبار.",
            }
            out.write(json.dumps(newest, ensure_ascii=False) + "\n")
    if not feeds.exists():
        feeds.mkdir()
        write_feeds(source, feeds, arguments.feeds)
        started = time.perf_counter()
        subprocess.run([*newsboat, "-x", "reload"], check=True)
        print(f"newsboat has read them in {time.perf_counter() - started:.0f} s")
    if not library.exists():
        started = time.perf_counter()
        subprocess.run([*sahifa, "add", "--no-analysis", str(source)], check=True)
        print(f"sahifa has read and indexed them in {time.perf_counter() - started:.0f} s")
    return newsboat, sahifa


def first_list(command, mark, environment):
    """Seconds to the first list, the middle of some starts."""
    times = []
    for _ in range(STARTS):
        session = Session(command, environment)
        times.append(session.until(mark))
        session.end()
    return statistics.median(times)


def searched(newsboat, sahifa, words, environment):
    """Seconds from the end of typing to the answer, the middle of some words."""
    theirs, ours = [], []
    session = Session(newsboat, environment)
    session.until(b"FEED00")
    for word in words:
        session.press("/")
        session.until_rest()
        session.press(word + "\r")
        theirs.append(session.until(b"Search results"))
        session.until_rest()
        session.press("q")
        session.until_rest()
    session.end()
    session = Session(sahifa, environment)
    session.until(NEWEST.encode())
    # Nothing but the answer may come: the work in the background is stopped, once it has begun.
    began = time.perf_counter()
    while time.perf_counter() < began + 2:
        session.read(SILENCE)
    session.press("X")
    session.until_rest()
    for word in words:
        session.press("F")
        session.until_rest()
        session.press(word)
        # What follows the list, the bars of the timeline, is not the answer.
        ours.append(session.until_list())
        session.until_rest()
        session.press("\x1b")
        session.until_rest()
    session.end()
    return statistics.median(theirs), statistics.median(ours)


def by_command(sahifa, words, environment):
    times = []
    for word in words:
        started = time.perf_counter()
        subprocess.run(
            [*sahifa, "search", word, "--limit", "20"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            check=True,
        )
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def some_words(source):
    """Words of the articles, common and rare."""
    counts = {}
    for index, article in enumerate(articles(source)):
        if index % 50 == 0:
            for word in article["text"].split():
                counts[word] = counts.get(word, 0) + 1
    common = sorted((word for word in counts if len(word) > 3), key=counts.get, reverse=True)
    return [common[place] for place in (0, 10, 100, 500, 1000) if place < len(common)]


def line(what, theirs, ours, target):
    print(f"{what:<44} {theirs * 1000:>10.1f} {ours * 1000:>10.1f} {theirs / ours:>9.0f}x {target}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--feeds", type=int, default=20)
    parser.add_argument("--folder", type=Path, help="keep everything here, and use what is there")
    arguments = parser.parse_args()
    if not shutil.which("newsboat"):
        raise SystemExit("newsboat is not installed")
    target = os.environ.get("CARGO_TARGET_DIR") or Path(__file__).resolve().parent.parent / "target"
    examples = Path(target) / "release" / "examples"
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="sahifa-beside-"))
    folder.mkdir(parents=True, exist_ok=True)
    folder = folder.resolve()
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }
    try:
        newsboat, sahifa = prepared(arguments, folder, examples)
        print(f"\n{arguments.articles} articles, {arguments.feeds} feeds")
        print(f"{'milliseconds, the middle of some':<44} {'newsboat':>10} {'sahifa':>10}")
        line(
            "start to the first list",
            first_list(newsboat, b"FEED00", environment),
            first_list(sahifa, NEWEST.encode(), environment),
            "(50x wanted)",
        )
        words = some_words(folder / "articles.jsonl")
        theirs, ours = searched(newsboat, sahifa, words, environment)
        line("a search in the running program", theirs, ours, "(20x wanted)")
        whole = by_command(sahifa, words, environment)
        line("  the same by a command, start included", theirs, whole, "")
        print()
        subprocess.run(
            [examples / "library_scale", "beside-fts5", folder / "library.sqlite3", folder / "fts5.sqlite3"],
            check=True,
        )
    finally:
        if not arguments.folder:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
