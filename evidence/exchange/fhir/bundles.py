"""Several resources together: the page of a search, or one item with all that it refers to."""


def entry(resource, site, **search):
    """The address of an entry has no version: it is the resource's own, whichever version lies here."""
    made = {"fullUrl": site.resource(resource["resourceType"], resource["id"]), "resource": resource}
    return {**made, "search": search} if search else made


def searchset(resources, site, *, total, links):
    """One page. `links` are addresses by relation; a page that is not there has none."""
    return {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": total,
        "link": [{"relation": relation, "url": url} for relation, url in links.items() if url],
        **_entries([entry(each, site, mode="match") for each in resources]),
    }


def collection(resources, site, *, address):
    """What belongs together. A resource that is referred to twice comes once."""
    once = {(each["resourceType"], each["id"]): each for each in resources}
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "link": [{"relation": "self", "url": address}],
        **_entries([entry(each, site) for each in once.values()]),
    }


def _entries(entries):
    return {"entry": entries} if entries else {}  # FHIR has no empty lists


def referred(resource):
    """Addresses of all resources to which this one refers."""
    if isinstance(resource, list):
        return {found for each in resource for found in referred(each)}
    if not isinstance(resource, dict):
        return set()
    here = {resource["reference"]} if "reference" in resource and isinstance(resource["reference"], str) else set()
    return here | {found for each in resource.values() for found in referred(each)}
