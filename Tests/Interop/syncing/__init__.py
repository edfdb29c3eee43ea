"""Proofs of `kith sync` on real servers, a file each; `sync.py` runs them."""


class Failure(Exception):
    """A promise that was not kept, in words."""


def must(condition, text):
    if not condition:
        raise Failure(text)


def same(found, wanted, what):
    must(found == wanted, f"{what}: {found!r}, not {wanted!r}")
