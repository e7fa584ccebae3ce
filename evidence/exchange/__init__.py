"""What is published, in the formats in which knowledge is exchanged: FHIR, linked data, annotations.

Everything here is made from the answers of the API, so that no format tells more than another.
"""
