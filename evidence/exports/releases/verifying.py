"""Whether the files of a release are those that its row says."""

from pathlib import Path

from django.conf import settings

from .building import MANIFEST, digest, told


def folder_of(number):
    """Where the files of a release lie."""
    return Path(settings.RELEASES_DIR) / number


def differences(release):
    """A sentence for each thing that is not as the row says; nothing where all is well."""
    folder = folder_of(release.number)
    if not folder.is_dir():
        return [f"{release}: its folder {folder} is not there."]
    said = {each["path"]: (each["bytes"], each["sha256"]) for each in release.files}
    found = {path: (size, of) for path, size, of in told(folder)}
    wrong = [f"{release}: {path} is missing." for path in said.keys() - found.keys()]
    wrong += [f"{release}: {path} does not belong to it." for path in found.keys() - said.keys()]
    wrong += [f"{release}: {path} was changed." for path in said.keys() & found.keys() if said[path] != found[path]]
    if (folder / MANIFEST).is_file() and digest(folder / MANIFEST) != release.manifest:
        wrong.append(f"{release}: {MANIFEST} is not the one that was published.")
    return sorted(wrong)
