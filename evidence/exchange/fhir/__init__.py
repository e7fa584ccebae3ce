"""FHIR R5 resources, as plain dictionaries. docs/fhir.md says field by field what becomes what, and what is lost."""
