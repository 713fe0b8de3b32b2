"""Whether a model of another's making can be had, asked once and before its libraries retry for a minute."""

from pathlib import Path

from checker.errors import ModelError

_SECONDS = 5
_OWNERS = ("", "sentence-transformers/")  # sentence-transformers completes names without an owner


def require_model(name: str, what: str) -> None:
    """Nothing where a name is a folder, a model kept here from an earlier run, or one of Hugging Face; else ModelError.

    Raises ImportError without the `models` extra.
    """
    from huggingface_hub import HfApi, try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError, RepositoryNotFoundError

    if Path(name).is_dir():
        return
    names = [f"{owner}{name}" for owner in _OWNERS if not owner or "/" not in name]
    why = "there is no such folder, and no such model at Hugging Face: check the name"
    for full in names:
        try:
            if isinstance(try_to_load_from_cache(full, "config.json"), str) or HfApi().model_info(full, timeout=_SECONDS):
                return
        except (HFValidationError, RepositoryNotFoundError):
            continue
        except Exception:  # whatever the network's library calls it
            why = "there is no such folder, it is not kept here from an earlier run, and Hugging Face cannot be reached"
    raise ModelError(f"{what} {name!r} cannot be loaded: {why}")
