import builtins

from checker.__main__ import main


def test_an_interrupt_while_the_program_loads_is_no_traceback(monkeypatch):
    load = builtins.__import__

    def interrupted(name, *more):
        if name == "checker.cli":
            raise KeyboardInterrupt
        return load(name, *more)

    monkeypatch.setattr(builtins, "__import__", interrupted)
    assert main() == 130


def test_the_exit_code_is_that_of_the_command(monkeypatch):
    monkeypatch.setattr("checker.cli.main", lambda: 2)
    assert main() == 2
