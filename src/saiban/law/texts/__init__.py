"""The register of sources that dated values were read in (`sources.yaml`)."""
