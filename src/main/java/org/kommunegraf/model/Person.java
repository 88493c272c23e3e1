package org.kommunegraf.model;

import java.util.List;

/** A person in a public role. No phone numbers and no e-mail addresses are kept. */
public record Person(Identity identity, List<LocalName> names) implements Actor {}
