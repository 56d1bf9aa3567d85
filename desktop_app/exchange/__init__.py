"""The bundle that travels on a stick: manifest, packing, unpacking within limits."""
