"""Where a home keeps raw inputs and lake: in itself, or in an object store it names."""

from pathlib import Path

from tasks.faults import CallError
from warehouse.layout import Home
from warehouse.storage import is_url, place_of, put


def keep_lake_at(home: str, url: str | None) -> str:
    """Remembers the object store of a new home; returns where its lake lies, as text.

    The text stands for the home wherever only raw inputs and lake are needed, on other
    machines too. Raises CallError where the lake lies elsewhere already, or for a bad URL.
    """
    place = Home(Path(home))
    if url is not None and url.rstrip("/") != str(place.store).rstrip("/"):
        _remember(place, url)
    return str(Home(Path(home)).store)


def _remember(place: Home, url: str) -> None:
    if not is_url(url):
        raise CallError("--lake takes a URL such as s3://bucket/prefix.")
    if place.store != place.path or place.lake_folder("staged_document").exists():
        raise CallError(f"The lake of this home lies at {place.store}; take another --home.")
    try:
        place_of(url)
    except (ImportError, ValueError) as fault:
        raise CallError(f"{fault}. For s3:// install `waishi[s3]`.") from fault
    put(place.lake_url_file, f"{url.rstrip('/')}\n".encode())
