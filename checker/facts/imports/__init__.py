"""Stores of facts from Wikidata: results of its query service, or its JSON dump, on one machine or on many.

`import_facts` reads sources into a work file (`work`) and writes the store from it (`writing`). A source gives rows
(`statements`, `sparql`); of the claims on one item facts are made (`groups`, `wording`).
"""

from checker.facts.imports.job import Options, import_facts

__all__ = ["Options", "import_facts"]
