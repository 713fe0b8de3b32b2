"""What a sentence says of a subject of the store, whatever the relation: signs of a subject and a value, weighed."""
