"""The same site in as little Python as it takes: a home page, permalinks, and Micropub create with tags.

It is what StarPunk is measured against, so it is no worse than it must be: every query has its index, a note's tags are
loaded for a whole page at once, texts are turned into HTML when they are stored, templates are compiled once, each worker
keeps its connection, and SQLite is in WAL mode with the same promise to survive a power failure.

    python3 minimal_site.py FROM TO     makes the database TO of a StarPunk database
    SITE_DATABASE=TO gunicorn --workers 4 minimal_site:app
"""

import hashlib
import html
import json
import os
import re
import sqlite3
import sys
import threading
import unicodedata
from datetime import datetime, timezone

from flask import Flask, Response, abort, render_template, request
from jinja2 import DictLoader

TOKEN = "benchmark"

SCHEMA = """
CREATE TABLE notes (
    id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT, html TEXT NOT NULL, published TEXT NOT NULL,
    listed INTEGER NOT NULL
);
CREATE INDEX notes_listed ON notes (published DESC, id DESC) WHERE listed;
CREATE TABLE tags (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE note_tags (note_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (note_id, tag_id)) WITHOUT ROWID;
CREATE INDEX note_tags_tag ON note_tags (tag_id);
CREATE TABLE tokens (hash TEXT PRIMARY KEY) WITHOUT ROWID;
"""

LAYOUT = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{% block title %}{% endblock %}</title>
<link rel="stylesheet" href="/static/site.css"><link rel="icon" href="/static/icon.svg">
<link rel="micropub" href="/micropub"><link rel="authorization_endpoint" href="/auth">
<link rel="token_endpoint" href="/auth/token"><link rel="webmention" href="/webmention">
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" href="/feed.atom">
<link rel="alternate" type="application/feed+json" href="/feed.json">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><a href="/">Tide and Timetable</a></header>
<main id="content">{% block content %}{% endblock %}</main>
<footer><a href="/tags">Tags</a></footer>
</body>
</html>"""

ENTRY = """{% macro entry(note, tags) %}
<article class="h-entry">
{% if note.name %}<h2 class="p-name" dir="auto"><a href="/notes/{{ note.slug }}">{{ note.name }}</a></h2>{% endif %}
<div class="e-content" dir="auto">{{ note.html | safe }}</div>
<footer>
<a class="p-author h-card" href="/">Ellen Ward</a>
<a class="u-url u-uid" href="/notes/{{ note.slug }}"><time class="dt-published" datetime="{{ note.published }}">{{
note.published[:10] }}</time></a>
{% if tags %}<ul class="tags">{% for tag in tags %}<li><a class="p-category" href="/tags/{{ tag | urlencode }}"
rel="tag" dir="auto">{{ tag }}</a></li>{% endfor %}</ul>{% endif %}
</footer>
</article>
{% endmacro %}"""

HOME = """{% extends "layout" %}{% from "entry" import entry %}
{% block title %}Tide and Timetable{% endblock %}
{% block content %}
<div class="h-card"><a class="u-url u-uid p-name" href="/" rel="me">Ellen Ward</a>
<p class="p-note">Writes about trains, birds and bread, in Leeds.</p></div>
<section class="h-feed">{% for note in notes %}{{ entry(note, tags[note.id]) }}{% endfor %}</section>
<nav><a class="older" rel="next" href="/?before={{ notes[-1].id }}">Older</a></nav>
{% endblock %}"""

NOTE = """{% extends "layout" %}{% from "entry" import entry %}
{% block title %}{{ note.name or note.slug }}{% endblock %}
{% block content %}{{ entry(note, tags[note.id]) }}{% endblock %}"""

app = Flask(__name__)
app.jinja_env.loader = DictLoader({"layout": LAYOUT, "entry": ENTRY, "home": HOME, "note": NOTE})
app.jinja_env.auto_reload = False
app.jinja_env.autoescape = True

kept = threading.local()


class Note(sqlite3.Row):
    __getattr__ = sqlite3.Row.__getitem__


def database():
    """Opened once, after the fork."""
    if not hasattr(kept, "connection"):
        kept.connection = sqlite3.connect(os.environ["SITE_DATABASE"], timeout=30, isolation_level=None)
        kept.connection.row_factory = Note
        kept.connection.execute("PRAGMA synchronous = FULL")
    return kept.connection


def tags_of(notes):
    tags = {note.id: [] for note in notes}
    places = ",".join("?" * len(notes))
    for row in database().execute(
        "SELECT note_id, name FROM note_tags JOIN tags ON tags.id = tag_id"
        f" WHERE note_id IN ({places}) ORDER BY key", list(tags)
    ):
        tags[row[0]].append(row[1])
    return tags


@app.get("/")
def home():
    notes = database().execute(
        "SELECT id, slug, name, html, published FROM notes WHERE listed ORDER BY published DESC, id DESC LIMIT 20"
    ).fetchall()
    return render_template("home", notes=notes, tags=tags_of(notes))


@app.get("/notes/<slug>")
def permalink(slug):
    note = database().execute(
        "SELECT id, slug, name, html, published FROM notes WHERE slug = ?", (slug,)
    ).fetchone()
    if note is None:
        abort(404)
    return render_template("note", note=note, tags=tags_of([note]))


def key_of(name):
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def to_html(text):
    paragraphs = re.split(r"\n{2,}", html.escape(text, quote=False).strip())
    linked = (re.sub(r"https?://[^\s<]+", r'<a href="\g<0>">\g<0></a>', part) for part in paragraphs)
    return "".join(f"<p>{part}</p>" for part in linked)


@app.post("/micropub")
def create():
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    db = database()
    if not db.execute(
        "SELECT 1 FROM tokens WHERE hash = ?", (hashlib.sha256(token.encode()).hexdigest(),)
    ).fetchone():
        abort(401)
    content = request.form["content"]
    tags = {key_of(name): name.strip() for name in request.form.getlist("category[]")}
    words = re.sub(r"[^a-z0-9]+", "-", " ".join(content.split()[:8]).lower()).strip("-")
    db.execute("BEGIN IMMEDIATE")
    try:
        slug, number = words, 2
        while db.execute("SELECT 1 FROM notes WHERE slug = ?", (slug,)).fetchone():
            slug, number = f"{words}-{number}", number + 1
        note = db.execute(
            "INSERT INTO notes (slug, html, published, listed) VALUES (?, ?, ?, 1)",
            (slug, to_html(content), datetime.now(timezone.utc).isoformat()),
        ).lastrowid
        for key, name in tags.items():
            db.execute("INSERT INTO tags (key, name) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", (key, name))
            db.execute("INSERT INTO note_tags SELECT ?, id FROM tags WHERE key = ?", (note, key))
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    return Response(status=201, headers={"Location": f"/notes/{slug}"})


def shown(content, properties):
    """What a note says and shows, as HTML."""
    parts = [to_html(content)] if content else []
    for photo in properties.get("photo", []):
        photo = photo if isinstance(photo, dict) else {"value": photo, "alt": ""}
        parts.append(f'<img class="u-photo" src="{photo["value"]}" alt="{html.escape(photo["alt"])}" loading="lazy">')
    for name in ("in-reply-to", "like-of", "repost-of", "bookmark-of"):
        for target in properties.get(name, []):
            url = target if isinstance(target, str) else target["properties"]["url"][0]
            parts.append(f'<a class="u-{name}" href="{html.escape(url)}">{html.escape(url)}</a>')
    return "".join(parts)


def take_over(source, target):
    old = sqlite3.connect(source)
    new = sqlite3.connect(target)
    new.execute("PRAGMA journal_mode = WAL")
    new.executescript(SCHEMA)
    new.execute("INSERT INTO tokens VALUES (?)", (hashlib.sha256(TOKEN.encode()).hexdigest(),))
    new.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)",
        (
            (key, slug, name, shown(content, json.loads(properties)), published, listed)
            for key, slug, name, content, properties, published, listed in old.execute(
                "SELECT id, slug, name, content, properties, coalesce(published_at, created_at), listed_at IS NOT NULL"
                " FROM notes WHERE deleted_at IS NULL"
            )
        ),
    )
    new.executemany("INSERT INTO tags VALUES (?, ?, ?)", old.execute("SELECT id, key, name FROM tags"))
    new.executemany("INSERT INTO note_tags VALUES (?, ?)", old.execute("SELECT note_id, tag_id FROM note_tags"))
    new.commit()
    new.close()


if __name__ == "__main__":
    take_over(sys.argv[1], sys.argv[2])
