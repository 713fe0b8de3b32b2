"""People of the store and their works: births, deaths, nationalities, makers and honours, as sentences say."""
