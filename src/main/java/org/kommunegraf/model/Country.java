package org.kommunegraf.model;

import java.util.List;

/**
 * A Nordic country, the frame of its municipalities' codes.
 *
 * @param code ISO 3166-1 alpha-2
 */
public record Country(Identity identity, List<LocalName> names, CountryCode code)
    implements Entity {}
