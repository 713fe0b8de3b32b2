"""Events of the store: where a sentence tells one, and which date it gives it."""
