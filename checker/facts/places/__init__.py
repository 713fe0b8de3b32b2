"""Places of the store: what lies where, borders, capitals, currencies, as sentences say."""
