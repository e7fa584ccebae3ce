"""Where all that we exchange lives: addresses are absolute, because what is exchanged is read elsewhere."""

from dataclasses import dataclass

PUBLISHER = "IVIg Evidence"


@dataclass(frozen=True)
class Site:
    """The knowledge base at one address, which ends with a slash."""

    home: str

    def address(self, path):
        return self.home + path.removeprefix("/")

    def term(self, name):
        """Where a word of ours is explained."""
        return f"{self.home}api/v1/vocabulary/#{name}"

    def resource(self, kind, name):
        """Where a FHIR resource is read."""
        return f"{self.home}api/v1/fhir/{kind}/{name}"

    def permalink(self, document):
        """Where a version of an item stands for ever."""
        return f"{self.home}evidence/{document['accession']}.{document['version']}/"
