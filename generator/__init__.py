"""Turn a folder of news articles into briefs you can check: every claim leads to the words it rests on."""

__version__ = "0.1.0"
